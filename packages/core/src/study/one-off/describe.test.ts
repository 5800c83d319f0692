import { expect, test } from 'vitest';
import { readCsv } from '../../table/index.ts';
import { describeTable } from './describe.ts';

const tableOf = (csv: string) => {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return read.value;
};

test('without names, all columns of numbers, and a note of those of text', () => {
  const described = describeTable(tableOf('id,a,b\nx,1,2\ny,3,4\nz,5,7\nw,5,7\n'));
  expect(described).toMatchObject({
    value: [{ column: 'a' }, { column: 'b' }],
    notes: [{ code: 'study/text_left_out', values: { columns: ['id'], count: 1 } }],
  });
});

test('what there is to say of a column is said at its place', () => {
  const placesOf = (csv: string, columns?: string[]) => {
    const described = describeTable(tableOf(csv), columns ? { columns } : {});
    return described.ok ? [...new Set(described.notes.map((n) => n.path))] : [];
  };
  expect(placesOf('a,b\n1,2\n3,2\n5,2\n7,2\n', ['a', 'b'])).toEqual(['/columns/1']);
  expect(placesOf('a,c/d\n1,2\n3,\n5,\n7,\n')).toEqual(['/data/c~1d']);
});

test('a column with one bad cell is refused, not passed over; named columns stand without it', () => {
  const table = tableOf('a,b\n1,2\nfoo,4\n5,7\n6,7\n');
  expect(describeTable(table)).toMatchObject({ faults: [{ code: 'table/not_a_number', values: { row: 3 } }] });
  expect(describeTable(table, { columns: ['b'] })).toMatchObject({ value: [{ column: 'b' }], notes: [] });
});
