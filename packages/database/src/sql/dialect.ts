/** What differs between the SQL of one engine and another's. Everything else is written once. */

export interface Dialect {
  readonly name: 'duckdb';
  /** A name as an identifier, whatever it holds. */
  identifier(name: string): string;
  text(value: string): string;
  /** A double, to the last bit. */
  number(value: number): string;
  toDouble(expression: string): string;
  toText(expression: string): string;
  /** Σ, equal to 12 digits whatever the order in which the engine adds. */
  sum(expression: string): string;
  /** Quantile of type 7. */
  quantile(expression: string, p: number): string;
  finite(expression: string): string;
  /** The `unit` at the largest value. */
  unitOfLargest(unit: string, value: string): string;
  /** An order of the rows that looks random and depends on unit and seed alone. */
  shuffled(unit: string, seed: number): string;
  /** A table of this session: gone with it. */
  createTable(name: string, select: string): string;
  createView(name: string, select: string): string;
}

const quoted = (mark: string) => (name: string) => `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;

/** `1.5` is a decimal in SQL, `1.5e0` a double; infinities and NaN are never written. */
export function double(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const digits = String(value);
  return value < 0 || Object.is(value, -0) ? `(${withExponent(digits)})` : withExponent(digits);
}
const withExponent = (digits: string): string => (digits.includes('e') ? digits : `${digits}e0`);

/** A string that no backslash or zero byte can leave. */
function text(value: string): string {
  if (value.includes('\0')) throw new RangeError('a zero byte in a text');
  return quoted("'")(value);
}

/** DuckDB: Kahan sums by `fsum`, exact quantiles. */
export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: quoted('"'),
  text,
  number: double,
  toDouble: (e) => `CAST(${e} AS DOUBLE)`,
  toText: (e) => `CAST(${e} AS VARCHAR)`,
  sum: (e) => `fsum(${e})`,
  quantile: (e, p) => `quantile_cont(${e}, ${double(p)})`,
  finite: (e) => `isfinite(${e})`,
  unitOfLargest: (unit, value) => `arg_max(${unit}, ${value})`,
  shuffled: (unit, seed) => `hash(${unit} || ${text(`/${seed}`)})`,
  createTable: (name, select) => `CREATE OR REPLACE TEMP TABLE ${name} AS ${select}`,
  createView: (name, select) => `CREATE OR REPLACE TEMP VIEW ${name} AS ${select}`,
};
