import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { compositeIndex } from './composite-index.ts';
import { entropyWeights } from './entropy-weights.ts';
import type { CompositeInput, DimensionNode } from './input.ts';
import { minMax } from './normalise.ts';
import { CompositeIndex } from './schema.ts';

const reference = JSON.parse(readFileSync(new URL('../../fixtures/reference/mcdm_20x6.json', import.meta.url), 'utf8'));
const { X, types, ewm, edge } = reference as {
  X: number[][];
  types: number[];
  ewm: Record<string, { w: number[]; w_mpmath: number[]; score: number[]; rank: number[]; entropy: number[] }>;
  edge: Record<string, { X: number[][]; w: number[]; E: number[] }>;
};
const units = X.map((_, i) => `unit ${i}`);
const tableOf = (rows: number[][], dimension: (j: number) => string | null = () => null) =>
  types.map((type, j) => ({
    id: `x${j}`,
    values: Float64Array.from(rows, (row) => row[j]!),
    direction: type > 0 ? ('up' as const) : ('down' as const),
    dimension: dimension(j),
  }));
const solve = (input: CompositeInput) => {
  const made = compositeIndex(input);
  if (!made.ok) throw new Error(made.faults.map((f) => `${f.code} ${f.path}`).join());
  CompositeIndex.parse(made.value);
  return { ...made.value, notes: made.notes };
};
const close = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12) => {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(tolerance);
};

describe('against the reference, 20 rows × 6 columns, two of them costs', () => {
  const check = (input: CompositeInput, expected: (typeof ewm)[string]) => {
    const index = solve(input);
    close(
      index.weights.map((w) => w.weight),
      expected.w,
    );
    close(
      index.scores.map((s) => s.score),
      expected.score,
    );
    expect(index.scores.map((s) => s.rank)).toEqual(expected.rank);
    return index;
  };
  test('entropy weights over min-max', () => {
    const index = check({ units, indicators: tableOf(X) }, ewm.minmax_0ln0_eq_0!);
    close(
      index.weights.map((w) => w.entropy!),
      ewm.minmax_0ln0_eq_0!.entropy,
    );
    expect(index.notes).toEqual([]);
    expect(index.dimensions).toEqual([]);
    expect(index.weights[3]).toMatchObject({
      id: 'x3',
      dimension: null,
      direction: 'down',
      min: Math.min(...X.map((row) => row[3]!)),
    });
  });
  test.each([0.01, 0.1])(
    'range [%d, 1]: weights follow the range, scores do not leave [0, 1] in the reference',
    (lo) => {
      const key = `minmax_scaled_${1 - lo}`;
      const index = solve({
        units,
        indicators: tableOf(X),
        options: { normalise: { method: 'minmax', range: [lo, 1] } },
      });
      close(
        index.weights.map((w) => w.weight),
        ewm[key]!.w,
      );
      close(
        index.scores.map((s) => (s.score - lo) / (1 - lo)),
        ewm[key]!.score,
      );
    },
  );
  test('a shift moves the weights, not the columns, and is noted', () => {
    const index = check(
      { units, indicators: tableOf(X), options: { weights: { method: 'entropy', shift: 1 } } },
      ewm.minmax_plus_1!,
    );
    expect(index.notes.map((n) => n.code)).toEqual(['entropy/shifted']);
  });
  test('equal weights; given weights are scaled to 1', () => {
    const equal = solve({ units, indicators: tableOf(X), options: { weights: 'equal' } });
    for (const { weight } of equal.weights) expect(weight).toBeCloseTo(1 / 6, 15);
    const values = Object.fromEntries(equal.weights.map(({ id }) => [id, 3]));
    const given = solve({ units, indicators: tableOf(X), options: { weights: { method: 'given', values } } });
    expect(given.scores).toEqual(equal.scores);
  });
  test('a constant column weighs exactly 0', () => {
    const rows = X.map((row) => row.map((v, j) => (j === 2 ? 0.5 : v)));
    const index = solve({ units, indicators: tableOf(rows) });
    close(
      index.weights.map((w) => w.weight),
      edge.constant_column!.w,
    );
    expect(index.weights[2]).toMatchObject({ weight: 0, entropy: 1, divergence: 0, min: 0.5, max: 0.5 });
    expect(index.weights[2]!.normalised).toEqual(X.map(() => null));
    expect(index.notes).toEqual([
      expect.objectContaining({
        code: 'composite/constant_indicator',
        path: '/indicators/2',
        values: { indicator: 'x2', value: 0.5 },
      }),
    ]);
  });
  test('a pooled panel: k = 1/ln(nT), ranks within a period', () => {
    const { X: rows, w, E } = edge.panel_pooled_3y!;
    const periods = rows.map((_, i) => 2020 + Math.floor(i / 20));
    const index = solve({ units: rows.map((_, i) => units[i % 20]!), indicators: tableOf(rows), periods });
    close(
      index.weights.map((x) => x.weight),
      w,
    );
    close(
      index.weights.map((x) => x.entropy!),
      E,
    );
    for (const year of [2020, 2021, 2022]) {
      const ranks = index.scores.filter((s) => s.period === year).map((s) => s.rank);
      expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    }
  });
});

describe('a hierarchy', () => {
  const dimensions = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];
  const indicators = tableOf(X, (j) => 'AABBBC'[j]!);
  test('over indicators: Σ w = 1, W_d sums its own, composite = Σ W_d × score to the last bit', () => {
    const index = solve({ units, indicators, dimensions });
    close(
      index.weights.map((w) => w.weight),
      ewm.minmax_0ln0_eq_0!.w,
    );
    close(
      index.scores.map((s) => s.score),
      ewm.minmax_0ln0_eq_0!.score,
    );
    for (const { score, dimensions: of } of index.scores) {
      expect(index.dimensions.reduce((sum, { id, weight }) => sum + weight * of[id]!, 0)).toBe(score);
    }
    for (const { id, weight } of index.dimensions) {
      const own = index.weights.filter((w) => w.dimension === id);
      expect(own.reduce((sum, w) => sum + w.weight, 0)).toBe(weight);
      for (const [i, { dimensions: of }] of index.scores.entries()) {
        expect(of[id]).toBeCloseTo(own.reduce((sum, w) => sum + w.weight * w.normalised[i]!, 0) / weight, 14);
      }
    }
  });
  test.each(['none', 'minmax'] as const)('nested, rescale %s: the two steps done by hand', (rescale) => {
    const index = solve({ units, indicators, dimensions, options: { over: 'nested', rescale } });
    const parts = ['A', 'B', 'C'].map((id) =>
      solve({ units, indicators: tableOf(X).filter((_, j) => 'AABBBC'[j] === id) }),
    );
    const scores = parts.map((part) => Float64Array.from(part.scores, (s) => s.score));
    const entering = rescale === 'none' ? scores : scores.map((x) => minMax(x));
    const above = entropyWeights(entering);
    if (!above.ok) throw new Error();
    close(
      index.dimensions.map((d) => d.weight),
      above.value.weights,
    );
    close(
      index.scores.map((s) => s.score),
      units.map((_, i) => entering.reduce((sum, x, d) => sum + above.value.weights[d]! * x[i]!, 0)),
    );
    for (const [d, { id, weight }] of index.dimensions.entries()) {
      close(
        index.scores.map((s) => s.dimensions[id]!),
        scores[d]!,
      );
      close(
        index.weights.filter((w) => w.dimension === id).map((w) => w.weight),
        parts[d]!.weights.map((w) => w.weight * weight),
      );
    }
    expect(index.weights.reduce((sum, w) => sum + w.weight, 0)).toBeCloseTo(1, 14);
  });
  test('shares that do not quite sum to 1 are not divided by: the score is Σ w x to the last bit', () => {
    const many = Array.from({ length: 10 }, (_, j) => ({ ...tableOf(X)[j % 6]!, id: `${j}` }));
    const index = solve({ units, indicators: many, options: { weights: 'equal' } });
    expect(index.weights.reduce((sum, w) => sum + w.weight, 0)).not.toBe(1);
    index.scores.forEach(({ score }, i) => {
      expect(index.weights.reduce((sum, w) => sum + w.weight * w.normalised[i]!, 0)).toBe(score);
    });
  });
  test('rescaled dimension scores go to the range of the normalisation', () => {
    const range: [number, number] = [0.1, 1];
    const options = { over: 'nested', rescale: 'minmax', normalise: { method: 'minmax', range } } as const;
    const index = solve({ units, indicators, dimensions, options });
    const entering = index.dimensions.map(({ id }) =>
      minMax(
        Float64Array.from(index.scores, (s) => s.dimensions[id]!),
        'up',
        range,
      ),
    );
    close(
      index.scores.map((s) => s.score),
      units.map((_, i) => index.dimensions.reduce((sum, { weight }, d) => sum + weight * entering[d]![i]!, 0)),
    );
  });
  test('three levels: the same over indicators, shares add up the tree', () => {
    const deep: DimensionNode[] = [{ id: 'A', parent: 'top' }, { id: 'top' }, { id: 'B', parent: 'top' }, { id: 'C' }];
    const index = solve({ units, indicators, dimensions: deep });
    const [a, top, b, c] = index.dimensions.map((d) => d.weight) as [number, number, number, number];
    expect(top).toBeCloseTo(a + b, 15);
    expect(top + c).toBeCloseTo(1, 15);
    expect(index.dimensions[0]!.parent).toBe('top');
    close(
      index.scores.map((s) => s.score),
      ewm.minmax_0ln0_eq_0!.score,
    );
  });
});

test('the dimension scores that the paper prints: entropy weights of their min-max columns', () => {
  const text = readFileSync(new URL('../../fixtures/china-ai-carbon-paper/data.csv', import.meta.url), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string) => Float64Array.from(rows.slice(1), (row) => Number(row[rows[0]!.indexOf(name)]));
  const ids = ['foundation', 'output', 'practice'];
  const indicators = ids.map((id) => ({ id, values: column(id), direction: 'up' as const, dimension: `${id} score` }));
  const dimensions = ids.map((id) => ({ id: `${id} score` }));
  const names = rows.slice(1).map((row) => row[0]!);
  const nested = solve({ units: names, indicators, dimensions, options: { over: 'nested', rescale: 'minmax' } });
  const flat = solve({ units: names, indicators: indicators.map((x) => ({ ...x, dimension: null })) });
  expect(nested.dimensions.map((d) => (100 * d.weight).toFixed(1))).toEqual(['21.2', '31.2', '47.6']);
  expect(nested.weights.map((w) => w.weight)).toEqual(flat.weights.map((w) => w.weight));
});

describe('for any data', () => {
  const cell = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const rows = fc
    .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 20 })
    .filter((t) => [0, 1, 2, 3].every((j) => spread(t.map((row) => row[j]!)) > 1));
  const inputOf = (t: number[][], options: CompositeInput['options'] = {}): CompositeInput => ({
    units: t.map((_, i) => `${i}`),
    indicators: t[0]!.map((_, j) => ({
      id: `${j}`,
      values: Float64Array.from(t, (row) => row[j]!),
      direction: j === 3 ? 'down' : 'up',
      dimension: j < 2 ? 'A' : 'B',
    })),
    dimensions: [{ id: 'A' }, { id: 'B' }],
    options,
  });
  const options = fc.record({
    over: fc.constantFrom('indicators' as const, 'nested' as const),
    weights: fc.constantFrom('entropy' as const, 'equal' as const),
  });

  test('weights are shares and composite = Σ W_d × dimension score', () => {
    fc.assert(
      fc.property(rows, options, (t, chosen) => {
        const { weights, dimensions, scores } = solve(inputOf(t, chosen));
        expect(weights.reduce((sum, w) => sum + w.weight, 0)).toBeCloseTo(1, 12);
        expect(weights.every((w) => w.weight >= 0)).toBe(true);
        for (const { score, dimensions: of } of scores) {
          expect(dimensions.reduce((sum, { id, weight }) => sum + weight * (of[id] ?? 0), 0)).toBeCloseTo(score, 13);
        }
      }),
    );
  });
  test('rows may come in any order, and a column in any unit of measure', () => {
    fc.assert(
      fc.property(rows, options, fc.double({ min: 0.01, max: 100, noNaN: true }), (t, chosen, unit) => {
        const scores = solve(inputOf(t, chosen)).scores.map((s) => s.score);
        close(
          solve(inputOf(t.toReversed(), chosen))
            .scores.map((s) => s.score)
            .toReversed(),
          scores,
          1e-10,
        );
        const other = t.map((row) => row.map((v, j) => (j === 1 ? 7 + unit * v : v)));
        close(
          solve(inputOf(other, chosen)).scores.map((s) => s.score),
          scores,
          1e-8,
        );
      }),
    );
  });
  test('under given weights a unit that does better, inside the bounds, does not score less', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (t, pick, step) => {
        const row = pick % t.length;
        const best = Math.max(...t.map((r) => r[0]!));
        const better = t.map((r, i) => r.map((v, j) => (i === row && j === 0 ? v + step * (best - v) : v)));
        fc.pre(spread(better.map((r) => r[0]!)) === spread(t.map((r) => r[0]!)));
        const before = solve(inputOf(t, { weights: 'equal' })).scores[row]!;
        const after = solve(inputOf(better, { weights: 'equal' })).scores[row]!;
        expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-15);
      }),
    );
  });
});

const spread = (x: number[]) => Math.max(...x) - Math.min(...x);
const up = (id: string, ...values: number[]) => ({ id, values: Float64Array.from(values), direction: 'up' as const });
const two = { units: ['a', 'b'], indicators: [up('x', 1, 2), up('y', 2, 1)] };
const given = (values: Record<string, number>): CompositeInput => ({
  ...two,
  options: { weights: { method: 'given', values } },
});
test.each<[string, CompositeInput, string, string]>([
  ['no indicators', { units: ['a', 'b'], indicators: [] }, 'composite/no_indicators', '/indicators'],
  ['one row', { units: ['a'], indicators: [up('x', 1)] }, 'columns/too_few_rows', '/units'],
  ['ragged', { ...two, indicators: [up('x', 1, 2, 3)] }, 'columns/lengths_differ', '/indicators/0'],
  ['infinite', { ...two, indicators: [up('x', 1, Infinity)] }, 'columns/not_finite', '/indicators/0'],
  ['minus infinite', { ...two, indicators: [up('x', 1, -Infinity)] }, 'columns/not_finite', '/indicators/0'],
  ['named twice', { ...two, indicators: [up('x', 1, 2), up('x', 2, 1)] }, 'composite/duplicate_name', '/indicators/1'],
  [
    'no such dimension',
    { ...two, indicators: [{ ...up('x', 1, 2), dimension: 'A' }] },
    'composite/unknown_dimension',
    '/indicators/0',
  ],
  ['empty dimension', { ...two, dimensions: [{ id: 'A' }] }, 'composite/empty_dimension', '/dimensions/0'],
  ['own ancestor', { ...two, dimensions: [{ id: 'A', parent: 'A' }] }, 'composite/dimension_cycle', '/dimensions/0'],
  [
    'too deep',
    { ...two, dimensions: Array.from({ length: 7 }, (_, d) => ({ id: `${d}`, parent: d > 0 ? `${d - 1}` : null })) },
    'composite/too_deep',
    '/dimensions/6',
  ],
  [
    'too many indicators',
    { ...two, indicators: Array.from({ length: 1001 }, (_, j) => up(`${j}`, 1, 2)) },
    'table/limit',
    '/indicators',
  ],
  ['missing', { ...two, indicators: [{ ...up('x', 1, NaN), path: '/a' }] }, 'composite/missing_values', '/a'],
  ['nothing varies', { ...two, indicators: [up('x', 1, 1)] }, 'composite/all_constant', '/indicators'],
  ['weight left out', given({ x: 1 }), 'composite/weight_missing', '/options/weights/values'],
  ['weight of nothing', given({ x: 1, y: 1, z: 1 }), 'composite/weight_unknown', '/options/weights/values/z'],
  ['weights of 0', given({ x: 0, y: 0 }), 'composite/weights_zero', '/options/weights/values'],
  [
    'range upside down',
    { ...two, options: { normalise: { method: 'minmax', range: [1, 0] } } },
    'options/out_of_range',
    '/options/normalise/range',
  ],
])('%s is a fault with code and path', (_, input, code, path) => {
  const made = compositeIndex(input);
  expect(made.ok ? [] : made.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./composite-index.ts', import.meta.url), { compositeIndex });
