/** Expressions of a study as SQL. */
import { failed, fault, type Outcome } from '@cedu/core';
import type { Expression } from '@cedu/core/sums';
import type { Dialect } from './dialect.ts';

/** What a name stands for, in SQL; null where there is no such name. */
export type NameInSql = (name: string) => string | null;

const OPERATORS = { '+': '+', '-': '-', '*': '*', '/': '/' } as const;
/** Of a whole column, from the rows that have a value. */
const SUMMARIES: Readonly<Record<string, (x: string) => string>> = {
  mean: (x) => `avg(${x})`,
  min: (x) => `min(${x})`,
  max: (x) => `max(${x})`,
  sd: (x) => `stddev_samp(${x})`,
};

/**
 * The SQL of an expression over the view `relation`. Logarithms, roots and quotients that have no value are NULL, and
 * never an error of the engine: rows without a value are counted afterwards. Summaries become sub-queries.
 *
 * Fault: `database/not_supported` for a function that needs an order of all rows (`rank`, `median`).
 */
export function expressionSql(
  expression: Expression,
  names: NameInSql,
  relation: string,
  dialect: Dialect,
  path: string,
): Outcome<string> {
  const missing: string[] = [];
  const refused: string[] = [];

  const guarded = (condition: string, value: string) => `CASE WHEN ${condition} THEN ${value} END`;
  const positive = (x: string, value: (x: string) => string) => guarded(`${x} > 0`, value(x));
  const over = (part: string) => `(SELECT ${part} FROM ${relation})`;

  function call(name: string, given: readonly string[]): string {
    const x = given[0]!;
    const one = dialect.number(1);
    switch (name) {
      case 'I':
        return x;
      case 'abs':
        return `abs(${x})`;
      case 'exp':
        return guarded(`${x} < 709`, `exp(${x})`);
      case 'expm1':
        return guarded(`${x} < 709`, `(exp(${x}) - ${one})`);
      case 'log':
        return given.length === 1
          ? positive(x, (v) => `ln(${v})`)
          : guarded(`${x} > 0 AND ${given[1]} > 0 AND ${given[1]} <> 1`, `ln(${x}) / ln(${given[1]})`);
      case 'log10':
        return positive(x, (v) => `ln(${v}) / ${dialect.number(Math.LN10)}`);
      case 'log2':
        return positive(x, (v) => `ln(${v}) / ${dialect.number(Math.LN2)}`);
      case 'log1p':
        return guarded(`${x} > -1`, `ln(${one} + ${x})`);
      case 'sqrt':
        return guarded(`${x} >= 0`, `sqrt(${x})`);
      case 'pmin':
      case 'pmax': {
        const all = given.map((g) => `${g} IS NOT NULL`).join(' AND ');
        return guarded(all, `${name === 'pmin' ? 'least' : 'greatest'}(${given.join(', ')})`);
      }
      case 'sum':
        return over(dialect.sum(x));
      case 'minmax':
        return `((${x} - ${over(`min(${x})`)}) / nullif(${over(`max(${x}) - min(${x})`)}, 0))`;
      case 'scale':
        return `((${x} - ${over(`avg(${x})`)}) / nullif(${over(`stddev_samp(${x})`)}, 0))`;
    }
    const summary = Object.hasOwn(SUMMARIES, name) ? SUMMARIES[name] : undefined;
    if (summary !== undefined) return over(summary(x));
    refused.push(name);
    return 'NULL';
  }

  function part(e: Expression): string {
    switch (e.kind) {
      case 'number':
        return dialect.number(e.value);
      case 'name': {
        const sql = names(e.name);
        if (sql === null) missing.push(e.name);
        return sql ?? 'NULL';
      }
      case 'unary':
        return e.operator === '-' ? `(-${part(e.operand)})` : part(e.operand);
      case 'call':
        return call(e.name, e.arguments.map(part));
      case 'binary': {
        const [left, right] = [part(e.left), part(e.right)];
        if (e.operator === '^') return powerSql(left, right, e.right, dialect);
        if (e.operator === ':') {
          refused.push(':');
          return 'NULL';
        }
        if (e.operator === '/') return `(${left} / nullif(${right}, 0))`;
        return `(${left} ${OPERATORS[e.operator]} ${right})`;
      }
    }
  }

  const sql = part(expression);
  if (missing.length > 0) {
    const name = missing[0]!;
    return failed(fault('table/unknown_column', path, `no column of this name: ${name}`, { name, nearest: null }));
  }
  if (refused.length === 0) return { ok: true, value: sql, notes: [] };
  const possible = ['abs', 'exp', 'log', 'sqrt', 'pmin', 'pmax', 'mean', 'sd', 'min', 'max', 'sum', 'minmax', 'scale'];
  const values = { key: path.slice(1).replaceAll('/', '.'), asked: refused[0]!, possible };
  return failed(fault('database/not_supported', path, `not computed in a database: ${refused[0]}`, values));
}

/** A power with a whole exponent has a value everywhere but at 0; any other only above 0. */
function powerSql(base: string, exponent: string, written: Expression, dialect: Dialect): string {
  const whole = written.kind === 'number' && Number.isInteger(written.value);
  if (whole && written.value === 2) return `(${base} * ${base})`;
  const condition = whole ? `${base} IS NOT NULL` : `${base} >= 0`;
  return `CASE WHEN ${condition} THEN power(${base}, ${dialect.toDouble(exponent)}) END`;
}
