import { expect, test } from 'vitest';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { minmaxColumns } from './minmax-columns.ts';

const check = (values: string[], table: object = {}) =>
  findingsOf(minmaxColumns, {
    scores: {
      t: { columns: ['x'], minmax: ['x'], rows: Object.fromEntries(values.map((v, i) => [`u${i}`, [v]])), ...table },
    },
  })[0]?.verdict;

test.each([
  [['0.000', '0.412', '1.000'], {}, 'consistent'],
  [['0.021', '0.412', '1.000'], {}, 'inconsistent'],
  [['0.000', '0.412', '0.967'], {}, 'inconsistent'],
  [['0.002', '0.412', '1.000'], { range: ['0.002', '1'] }, 'consistent'],
])('%j %j: %s', (values, table, verdict) => {
  expect(check(values, table)).toBe(verdict);
});

test('a table of some of the units is not checked', () => {
  const rows = { a: ['0.3'], b: ['0.7'] };
  expect(findingsOf(minmaxColumns, { n: '27', scores: { t: { columns: ['x'], minmax: ['x'], rows } } })).toEqual([]);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(minmaxColumns, (random, write) => {
    const x = Array.from({ length: 3 + random.integer(20) }, () => random.normal());
    const [min, max, decimals, from] = [
      Math.min(...x),
      Math.max(...x),
      1 + random.integer(3),
      random.integer(2) * 0.002,
    ];
    const rows = x.map((v, i) => [`u${i}`, [write(from + ((1 - from) * (v - min)) / (max - min), decimals)]]);
    const range = from > 0 ? { range: ['0.002', '1'] as [string, string] } : {};
    return { scores: { t: { columns: ['x'], minmax: ['x'], ...range, rows: Object.fromEntries(rows) } } };
  });
});
