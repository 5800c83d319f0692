/** The rows of a study as a view: exclusions made, cells as doubles, variables derived, all checked. */
import { done, type Fault, failed, fault, type Note, nearest, note, type Outcome, type Study } from '@cedu/core';
import { namesUsed, parseExpression } from '@cedu/core/sums';
import { aggregate, type Engine, numbers } from '../engine/engine.ts';
import { expressionSql } from '../sql/expression.ts';

export interface Relation {
  /** The view: `unit` as text, and a double for each column that the study uses. */
  readonly name: string;
  /** Rows of the data, and those that are left. */
  readonly read: number;
  readonly rows: number;
  readonly excluded: readonly string[];
  readonly dropped: number;
  /** How a column or variable of the study is called in the view. */
  column(name: string): string;
}

const CELLS = 'cedu_cells';
const ROWS = 'cedu_rows';

/**
 * Faults: `table/unknown_column`, `table/unknown_unit`, `database/not_numeric`, `database/not_supported` (a policy for
 * missing cells other than refuse and drop), `database/missing_cells`, `database/duplicate_units`, `database/no_value`
 * (an infinite cell; a variable without a value where its columns have one), those of `expressionSql`.
 */
export async function relationOf(study: Study, engine: Engine): Promise<Outcome<Relation>> {
  const { dialect } = engine;
  const { policy } = study.missing;
  if (policy !== 'refuse' && policy !== 'drop') return notSupported('/missing/policy', policy, ['refuse', 'drop']);
  const types = await columnTypes(engine);
  const used = namesUsed(study);
  const asked = [...new Set([...used.index, ...used.models, ...used.others])];
  const names = new Map<string, string>();
  const faults: Fault[] = [];
  const sources = new Map<string, string>();
  const cell = (name: string): string | null => {
    const known = sources.get(name);
    if (known !== undefined) return known;
    if (!types.has(name)) return null;
    const alias = `c${sources.size}`;
    sources.set(name, alias);
    return alias;
  };

  if (!types.has(study.unit)) faults.push(unknownColumn(study.unit, '/unit', types));
  const sqlOf = new Map<string, string>();
  const visit = (name: string, open: readonly string[]): string | null => {
    const known = sqlOf.get(name);
    if (known !== undefined) return known;
    const written = study.variables[name]?.value;
    if (written === undefined || open.includes(name)) {
      const alias = cell(name);
      if (alias !== null) sqlOf.set(name, alias);
      return alias;
    }
    const at = `/variables/${name}/value`;
    const parsed = parseExpression(written, { path: at });
    if (!parsed.ok) {
      faults.push(...parsed.faults);
      return 'NULL';
    }
    const sql = expressionSql(parsed.value, (inner) => visit(inner, [...open, name]), CELLS, dialect, at);
    if (!sql.ok) {
      faults.push(...sql.faults);
      return 'NULL';
    }
    sqlOf.set(name, sql.value);
    return sql.value;
  };
  const columns: string[] = [];
  for (const name of asked) {
    const sql = visit(name, []);
    if (sql === null) {
      faults.push(unknownColumn(name, '/data', types));
      continue;
    }
    names.set(name, `v${names.size}`);
    columns.push(`${dialect.toDouble(sql)} AS ${names.get(name)}`);
  }
  for (const name of sources.keys()) {
    const type = types.get(name)!;
    if (isNumeric(type)) continue;
    const message = `not a column of numbers but of ${type}: ${name}`;
    faults.push(fault('database/not_numeric', `/data/${name}`, message, { column: name, type }));
  }
  if (faults.length > 0) return failed(...faults);

  const made = await makeCells(study, engine, sources, types);
  if (!made.ok) return made;
  const { read, excluded, dropped, rows } = made.value;
  await engine.run(dialect.createView(ROWS, `SELECT unit, ${columns.join(', ')} FROM ${CELLS}`));
  const values = await withoutValue(engine, names);
  if (values.length > 0) return failed(...values);
  const column = (name: string): string => {
    const found = names.get(name);
    if (found === undefined) throw new Error(`a column that the study does not use: ${name}`);
    return found;
  };
  return done({ name: ROWS, read, rows, excluded, dropped, column }, made.notes);
}

async function columnTypes({ rows, source }: Engine): Promise<Map<string, string>> {
  const described = await rows(`DESCRIBE SELECT * FROM ${source}`);
  return new Map(described.map((row) => [String(row[0]), String(row[1])]));
}

const isNumeric = (type: string): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE( PRECISION)?|FLOAT|REAL|DECIMAL.*|NUMERIC.*)$/i.test(type);

interface Cells {
  readonly read: number;
  readonly rows: number;
  readonly dropped: number;
  readonly excluded: readonly string[];
}

/** The cells that the study rests on: a copy, where the source is slow to read again. */
async function makeCells(
  study: Study,
  engine: Engine,
  sources: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, string>,
): Promise<Outcome<Cells>> {
  const { dialect, source } = engine;
  const unit = dialect.toText(dialect.identifier(study.unit));
  const isFloat = (name: string) => /DOUBLE|FLOAT|REAL/i.test(types.get(name)!);
  const select = [...sources].map(([name, alias]) => {
    const value = dialect.toDouble(dialect.identifier(name));
    return `${isFloat(name) ? `CASE WHEN ${dialect.identifier(name)} = 'NaN' THEN NULL ELSE ${value} END` : value} AS ${alias}`;
  });
  const out = Object.keys(study.exclude);
  const kept = out.length === 0 ? '' : ` WHERE ${unit} NOT IN (${out.map(dialect.text).join(', ')})`;
  const create = engine.columnar ? dialect.createView : dialect.createTable;
  await engine.run(create(CELLS, `SELECT ${[`${unit} AS unit`, ...select].join(', ')} FROM ${source}${kept}`));
  const [read] = await numbers(engine, ['count(*)'], source);
  const excluded = await excludedUnits(engine, out, unit);
  if (!excluded.ok) return excluded;

  const aliases = [...sources.values()];
  const counts = await numbers(
    engine,
    [
      'count(*)',
      'count(DISTINCT unit)',
      ...aliases.map((alias) => `count(${alias})`),
      ...aliases.map((alias) => `count(CASE WHEN ${dialect.finite(alias)} THEN 1 END)`),
    ],
    CELLS,
  );
  const rows = counts[0]!;
  const faults: Fault[] = [];
  const notes: Note[] = [];
  if (counts[1]! < rows) {
    const duplicates = rows - counts[1]!;
    const message = `rows without a name of their own in ${study.unit}: ${duplicates}`;
    faults.push(fault('database/duplicate_units', '/unit', message, { column: study.unit, duplicates }));
  }
  let missing = 0;
  for (const [j, name] of [...sources.keys()].entries()) {
    const present = counts[2 + j]!;
    const finite = counts[2 + aliases.length + j]!;
    if (finite < present)
      faults.push(
        await noValue(
          engine,
          name,
          aliases[j]!,
          `${aliases[j]} IS NOT NULL AND NOT ${dialect.finite(aliases[j]!)}`,
          CELLS,
        ),
      );
    if (present === rows) continue;
    missing++;
    if (study.missing.policy === 'drop') continue;
    const message = `missing cells in ${name}, and the policy is to refuse them: ${rows - present}`;
    faults.push(fault('database/missing_cells', `/data/${name}`, message, { column: name, missing: rows - present }));
  }
  if (faults.length > 0) return failed(...faults);
  if (missing === 0) return done({ read: read!, rows, dropped: 0, excluded: excluded.value }, notes);

  const complete = aliases.map((alias) => `${alias} IS NOT NULL`).join(' AND ');
  const inner = `SELECT * FROM (SELECT ${[`${unit} AS unit`, ...select].join(', ')} FROM ${source}${kept}) AS all_rows WHERE ${complete}`;
  await engine.run(create(CELLS, inner));
  const [left] = await numbers(engine, ['count(*)'], CELLS);
  const dropped = rows - left!;
  notes.push(
    note('database/rows_dropped', '/missing/policy', `rows with a missing cell, left out: ${dropped}`, {
      rows: dropped,
    }),
  );
  return done({ read: read!, rows: left!, dropped, excluded: excluded.value }, notes);
}

async function excludedUnits(engine: Engine, out: readonly string[], unit: string): Promise<Outcome<string[]>> {
  if (out.length === 0) return done([]);
  const { dialect, source } = engine;
  const found = await engine.rows(
    `SELECT DISTINCT ${unit} FROM ${source} WHERE ${unit} IN (${out.map(dialect.text).join(', ')})`,
  );
  const there = new Set(found.map((row) => String(row[0])));
  const unknown = out.filter((name) => !there.has(name));
  if (unknown.length === 0) return done(out.slice());
  return failed(
    ...unknown.map((name) =>
      fault('table/unknown_unit', `/exclude/${name}`, `no unit of this name: ${name}`, { name, nearest: null }),
    ),
  );
}

/** Variables of the view that have no value in some row, their columns having one. */
async function withoutValue(engine: Engine, names: ReadonlyMap<string, string>): Promise<Fault[]> {
  const { dialect } = engine;
  const aliases = [...names.values()];
  const bad = (alias: string) => `(${alias} IS NULL OR NOT ${dialect.finite(alias)})`;
  const counts = await numbers(
    engine,
    aliases.map((alias) => `count(CASE WHEN ${bad(alias)} THEN 1 END)`),
    ROWS,
  );
  const faults: Fault[] = [];
  for (const [j, name] of [...names.keys()].entries()) {
    if (counts[j]! > 0) faults.push(await noValue(engine, name, aliases[j]!, bad(aliases[j]!), ROWS));
  }
  return faults;
}

async function noValue(engine: Engine, name: string, alias: string, bad: string, from: string): Promise<Fault> {
  const [rows, first] = await aggregate(
    engine,
    [`count(*)`, `min(unit)`],
    `(SELECT unit, ${alias} FROM ${from} WHERE ${bad}) AS without_value`,
  );
  const values = { column: name, rows: Number(rows), first: String(first) };
  const message = `rows in which ${name} has no finite value, the first being ${values.first}: ${values.rows}`;
  return fault('database/no_value', `/variables/${name}`, message, values);
}

function unknownColumn(name: string, path: string, types: ReadonlyMap<string, string>): Fault {
  const close = nearest(name, [...types.keys()]);
  const advice = close === null ? '' : `; did you mean \`${close}\``;
  return fault('table/unknown_column', path, `no column of this name${advice}: ${name}`, { name, nearest: close });
}

export function notSupported(path: string, asked: string, possible: readonly string[]) {
  const key = path.slice(1).replaceAll('/', '.');
  const message = `a database does not compute this ${key}; possible: ${possible.join(', ')}: ${asked}`;
  return failed(fault('database/not_supported', path, message, { key, asked, possible: [...possible] }));
}
