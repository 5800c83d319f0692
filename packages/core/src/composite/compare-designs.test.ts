import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, reference, resultOf } from '../testing/composite-reference.ts';
import { testExamples } from '../testing/examples.ts';
import { compareDesigns } from './compare-designs.ts';
import { compositeIndex } from './composite-index.ts';
import { DesignComparison } from './schema.ts';

const indexOf = (scores: number[], units = scores.map((_, i) => `${i}`)) =>
  resultOf(compositeIndex({ units, indicators: [{ id: 'x', values: Float64Array.from(scores), direction: 'up' }] }));

test('raw against min-max entropy weights of the reference: the ranks that they are known to have', () => {
  const { X, types, ewm } = reference;
  const indicators = columnsOf(X).map((values, j) => ({
    id: `${j}`,
    values,
    direction: types[j]! > 0 ? ('up' as const) : ('down' as const),
  }));
  const units = X.map((_, i) => `${i}`);
  const [a, b] = ['minmax_0ln0_eq_0', 'raw_sum_ignore_direction'].map((key) => {
    const values = Object.fromEntries(ewm[key]!.w.map((w, j) => [`${j}`, w]));
    return resultOf(compositeIndex({ units, indicators, options: { weights: { method: 'given', values } } }));
  });
  const found = resultOf(compareDesigns(a!, b!));
  DesignComparison.parse(found);
  const [from, to] = [ewm.minmax_0ln0_eq_0!.rank, ewm.raw_sum_ignore_direction!.rank];
  expect(found.moves.map((m) => m.places)).toEqual(from.map((rank, i) => rank - to[i]!));
  // no ties: Spearman's ρ by the differences of ranks
  const squares = from.reduce((sum, rank, i) => sum + (rank - to[i]!) ** 2, 0);
  expect(found.spearman).toBeCloseTo(1 - (6 * squares) / (20 * (20 ** 2 - 1)), 13);
});

test('a design against itself, and forwards against backwards', () => {
  const scores = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(scores, scores, (one, two) => {
      const n = Math.min(one.length, two.length);
      const [a, b] = [indexOf(one.slice(0, n)), indexOf(two.slice(0, n))];
      expect(resultOf(compareDesigns(a, a))).toMatchObject({ unmoved: n, meanPlaces: 0, mostPlaces: 0, mostMoved: [] });
      const [there, back] = [resultOf(compareDesigns(a, b)), resultOf(compareDesigns(b, a))];
      expect(there.moves.map((m) => m.places)).toEqual(back.moves.map((m) => 0 - m.places));
      expect(there.spearman).toBeCloseTo(back.spearman!, 13);
    }),
  );
});

test('a fall counts as a rise does; units of a panel are matched within their period', () => {
  const fallen = resultOf(compareDesigns(indexOf([4, 3, 2, 1]), indexOf([0, 3, 2, 1])));
  expect(fallen).toMatchObject({ mostPlaces: 3, mostMoved: ['0'], meanPlaces: 1.5, unmoved: 0 });
  const panel = (scores: number[]) =>
    resultOf(
      compositeIndex({
        units: ['a', 'b', 'a', 'b'],
        periods: [2021, 2021, 2022, 2022],
        indicators: [{ id: 'x', values: Float64Array.from(scores), direction: 'up' }],
      }),
    );
  const { moves } = resultOf(compareDesigns(panel([1, 2, 3, 4]), panel([1, 2, 4, 3])));
  expect(moves.map((m) => [m.unit, m.period, m.places])).toEqual([
    ['a', 2021, 0],
    ['b', 2021, 0],
    ['a', 2022, 1],
    ['b', 2022, -1],
  ]);
});

test('units of one design only are named; none in common is a fault', () => {
  const [a, b] = [indexOf([1, 2, 3], ['x', 'y', 'z']), indexOf([3, 2, 1], ['y', 'z', 'w'])];
  const made = compareDesigns(a, b);
  expect(resultOf(made).moves.map((m) => [m.unit, m.places])).toEqual([
    ['y', 1],
    ['z', -1],
  ]);
  expect(made.ok && made.notes).toMatchObject([
    { code: 'compare/one_sided_units', path: '/a/scores', values: { units: ['x'] } },
    { code: 'compare/one_sided_units', path: '/b/scores', values: { units: ['w'] } },
  ]);
  const none = compareDesigns(a, indexOf([1, 2], ['p', 'q']));
  expect(none.ok ? [] : none.faults).toMatchObject([{ code: 'compare/no_common_units' }]);
});

testExamples(new URL('./compare-designs.ts', import.meta.url), { compareDesigns, compositeIndex });
