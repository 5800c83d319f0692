/** A table as one exact text: the same cells give the same bytes, whatever file they came in. */
import type { Column, Table } from './table.ts';

/** Rows written at once: large enough to be cheap, small enough not to build a text of the whole. */
const CHUNK = 4096;

/**
 * The chosen columns as JSON in pieces, `{"columns":{…},"units":[…]}`, columns sorted by name (UTF-16 code units, as
 * RFC 8785 sorts keys), rows in the table's order; numbers in ECMAScript's shortest form that reads back the same, −0
 * as 0, missing as null. Joined, the pieces are the RFC 8785 form of that object. Labels, units of measure and file
 * rows are not part of it. Names that are not columns are a wrong call.
 *
 * @example
 * [...canonicalTable(table, ['gdp', 'area'])].join(''); // => '{"columns":{"area":[2,null],"gdp":[0.1,0]},"units":["a","b"]}'
 */
export function* canonicalTable(table: Table, names: Iterable<string>): Generator<string, void> {
  let before = '{"columns":{';
  for (const name of [...new Set(names)].sort()) {
    const column = table.columns.get(name);
    if (column === undefined) throw new TypeError(`no column of this name: ${name}`);
    yield `${before}${JSON.stringify(name)}:[`;
    yield* cells(column.values.length, cellOf(column));
    before = '],';
  }
  yield before === '],' ? ']},"units":[' : `${before}},"units":[`;
  yield* cells(table.units.length, (i) => JSON.stringify(table.units[i]!));
  yield ']}';
}

function cellOf(column: Column): (i: number) => string {
  if (column.kind === 'text') return (i) => JSON.stringify(column.values[i]!);
  return (i) => {
    const value = column.values[i]!;
    return Number.isFinite(value) ? String(value) : 'null';
  };
}

function* cells(count: number, cell: (i: number) => string): Generator<string, void> {
  for (let from = 0; from < count; from += CHUNK) {
    let text = '';
    for (let i = from; i < Math.min(count, from + CHUNK); i++) text += i === 0 ? cell(i) : `,${cell(i)}`;
    yield text;
  }
}
