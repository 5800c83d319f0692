import { expect, test } from 'vitest';
import { mixtureCounts, modelsOf } from './models.ts';
import { readPrinted } from './read.ts';
import { paper } from './testing/paper.ts';

test('regressions and mixtures of the paper', () => {
  const found = modelsOf(paper().printed).map(({ id, slopes, components, counts, n }) => [
    id,
    slopes,
    components,
    counts[0]!.k,
    n,
  ]);
  expect(found).toEqual([
    ['without-controls', 1, 1, 3, 27],
    ['with-controls', 5, 1, 7, 27],
    ['two-components', 5, 2, 15, 27],
    ['three-components', 5, 3, 23, 27],
  ]);
});

test.each([
  [2, 5, false, [15, 13]],
  [2, 5, true, [14, 13]],
  [2, 5, 'unknown', [15, 14, 13]],
  [1, 5, false, [7, 6]],
  [1, 5, true, [7, 6]],
] as const)('%d components, %d slopes, one variance %s', (components, slopes, common, ks) => {
  expect(mixtureCounts(components, slopes, common).map(({ k }) => k)).toEqual(ks);
});

const counts = (table: object) => {
  const read = readPrinted({ printed: 1, mixtures: { m: table } });
  return read.ok ? modelsOf(read.value)[0]!.counts.map(({ k }) => k) : read.faults;
};
const component = (variance: string) => ({ variance, terms: { x: '1' } });

test('variances that differ are not one variance; slopes may be unknown', () => {
  expect(counts({ components: [component('0.062'), component('0.065')] })).toEqual([7, 5]);
  expect(counts({ components: [component('0.06'), component('0.07')] })).toEqual([7, 6, 5]);
  expect(counts({ components: '2' })).toEqual([]);
  expect(counts({ components: '2', slopes: '1', unprinted: 'unknown' })).toEqual([]);
  expect(counts({ components: '2', slopes: '1', unprinted: '3' })).toEqual([13, 12, 11]);
});
