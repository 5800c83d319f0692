import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asem, columnsOf, printed, reference, resultOf, worst } from '../testing/composite-reference.ts';
import { testExamples } from '../testing/examples.ts';
import { coherence } from './coherence.ts';
import { compositeIndex } from './composite-index.ts';
import { correlation } from './correlation.ts';
import { correlationRatio } from './correlation-ratio.ts';
import { cronbachAlpha } from './cronbach.ts';
import type { CompositeInput, IndicatorColumn } from './input.ts';
import { Coherence } from './schema.ts';

const independent = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/composite_coherence.json', import.meta.url), 'utf8'),
);
const { X, types, pca } = reference;
const indicators: IndicatorColumn[] = columnsOf(X).map((values, j) => ({
  id: `x${j}`,
  values,
  direction: types[j]! > 0 ? 'up' : 'down',
  dimension: 'AABBBC'[j]!,
}));
const input: CompositeInput = {
  units: X.map((_, i) => `${i}`),
  indicators,
  dimensions: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
};
const find = (given: CompositeInput) => {
  const index = resultOf(compositeIndex(given));
  const found = resultOf(coherence(index));
  Coherence.parse(found);
  return { index, ...found };
};

describe('against an independent program', () => {
  const found = find(input);
  const ofLevel = (level: string) => found.importance.filter((x) => x.level === level);
  test('correlations with each other, with the dimension, with the index', () => {
    expect(worst(found.indicators.r.flat() as number[], pca.R.flat())).toBeLessThan(1e-13);
    expect(
      worst(
        ofLevel('indicator').map((x) => x.withParent!),
        independent.with_parent,
      ),
    ).toBeLessThan(1e-13);
    expect(
      worst(
        ofLevel('indicator').map((x) => x.withIndex!),
        independent.with_index,
      ),
    ).toBeLessThan(1e-13);
  });
  test('correlation ratios', () => {
    const ratios = (level: string) => ofLevel(level).map((x) => x.importance!);
    expect(worst(ratios('indicator'), independent.importance)).toBeLessThan(1e-9);
    expect(worst(ratios('dimension'), independent.importance_dimensions)).toBeLessThan(1e-9);
    const x = Float64Array.from({ length: 41 }, (_, i) => i / 20 - 1);
    const curve = x.map((v) => v * v + 0.1 * Math.cos(40 * v));
    expect(Math.abs(correlationRatio(x, curve)! - independent.parabola[0])).toBeLessThan(1e-8);
  });
  test("Cronbach's alpha; a dimension of one has none", () => {
    const alphas = Object.fromEntries(found.alpha.map((a) => [a.dimension ?? 'all', a.alpha]));
    expect(alphas['C']).toBeNull();
    for (const name of ['A', 'B', 'all']) expect(alphas[name]).toBeCloseTo(independent.alpha[name], 13);
  });
  test('without rescaling the weights are what enters; shares of importance sum to 1', () => {
    for (const level of ['indicator', 'dimension']) {
      for (const { weight, effectiveWeight } of ofLevel(level)) expect(effectiveWeight).toBeCloseTo(weight, 14);
      expect(ofLevel(level).reduce((sum, x) => sum + x.share!, 0)).toBeCloseTo(1, 14);
    }
  });
});

describe('against what COINr prints', () => {
  const { columns, iMeta } = asem();
  test.each(printed.correlations.raw)('%s with %s: %s', (a, b, r) => {
    expect(correlation(columns.get(a)!, columns.get(b)!)).toBeCloseTo(Number(r), 7);
  });
  test('alpha, with gaps', () => {
    const members = iMeta.filter((row) => row.Parent === 'P2P').map((row) => columns.get(`${row.iCode}`)!);
    expect(cronbachAlpha(members)).toBeCloseTo(Number(printed.cronbach.alpha), 8);
  });
});

describe('rescaled', () => {
  const { index, importance } = find({ ...input, options: { over: 'nested', rescale: 'minmax' } });
  test('the effective weight is what a step of an indicator moves in the score', () => {
    const effective = importance.filter((x) => x.level === 'indicator').map((x) => x.effectiveWeight);
    expect(effective.reduce((sum, e) => sum + e, 0)).toBeCloseTo(1, 13);
    // score is linear in the normalised values: its slope by least squares over the rows, from four units and more
    const slopes = index.weights.map((w) => {
      const dimension = index.dimensions.find((d) => d.id === w.dimension)!;
      const scores = index.scores.map((s) => s.dimensions[dimension.id]!);
      return w.weight / (Math.max(...scores) - Math.min(...scores));
    });
    const total = slopes.reduce((sum, s) => sum + s, 0);
    expect(
      worst(
        effective,
        slopes.map((s) => s / total),
      ),
    ).toBeLessThan(1e-13);
    const [a, b] = [index.scores[0]!.score, index.scores[1]!.score];
    const by = index.weights.reduce((sum, w, j) => sum + slopes[j]! * (w.normalised[0]! - w.normalised[1]!), 0);
    expect(by).toBeCloseTo(a - b, 13);
  });
  test('and of a dimension', () => {
    const found = importance.filter((x) => x.level === 'dimension').map((x) => x.effectiveWeight);
    const slopes = index.dimensions.map(({ id, weight }) => {
      const scores = index.scores.map((s) => s.dimensions[id]!);
      return weight / (Math.max(...scores) - Math.min(...scores));
    });
    const total = slopes.reduce((sum, s) => sum + s, 0);
    expect(
      worst(
        found,
        slopes.map((s) => s / total),
      ),
    ).toBeLessThan(1e-13);
  });
});

test('flags: copies, opposites, what goes little with its own dimension or more with another', () => {
  const n = 30;
  const column = (f: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => f(i));
  const up = (id: string, dimension: string, values: Float64Array) => ({
    id,
    dimension,
    values,
    direction: 'up' as const,
  });
  const { flags } = find({
    units: Array.from({ length: n }, (_, i) => `${i}`),
    indicators: [
      up(
        'line',
        'A',
        column((i) => i),
      ),
      up(
        'copy',
        'B',
        column((i) => 2 * i + 1),
      ),
      up(
        'wave',
        'A',
        column((i) => Math.cos(2.1 * i)),
      ),
      up(
        'down',
        'A',
        column((i) => -i + 3 * Math.sin(i)),
      ),
      up(
        'noise',
        'B',
        column((i) => Math.sin(1 + 2.1 * i)),
      ),
    ],
    dimensions: [{ id: 'A' }, { id: 'B' }],
    options: { weights: 'equal' },
  });
  const kinds = (kind: string) => flags.filter((f) => f.kind === kind).map(({ a, b, dimension }) => [a, b, dimension]);
  expect(kinds('collinear')).toEqual([['line', 'copy', null]]);
  expect(kinds('negative')).toEqual([['line', 'down', 'A']]);
  expect(kinds('elsewhere')).toContainEqual(['line', 'B', 'A']);
  expect(kinds('weak').map(([a]) => a)).toContain('line');
});

test('alpha of a dimension of dimensions is that of all indicators below it', () => {
  const deep = {
    ...input,
    dimensions: [{ id: 'A', parent: 'top' }, { id: 'B', parent: 'top' }, { id: 'C' }, { id: 'top' }],
  };
  const { alpha, index, importance } = find(deep);
  const below = index.weights.slice(0, 5).map((w) => Float64Array.from(w.normalised, (v) => v!));
  expect(alpha.find((x) => x.dimension === 'top')).toEqual({
    dimension: 'top',
    indicators: 5,
    alpha: cronbachAlpha(below),
  });
  const shares = (ids: string[]) => importance.filter((x) => ids.includes(x.id)).map((x) => x.share!);
  for (const siblings of [
    ['A', 'B'],
    ['C', 'top'],
  ]) {
    expect(shares(siblings).reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 14);
  }
});

describe('thresholds of flags', () => {
  // orthogonal, mean 0, equal length: r of a with c·a + √(1 − c²)·b is c
  const a = [1, -1, 1, -1, 1, -1, 1, -1];
  const b = [1, 1, -1, -1, 1, 1, -1, -1];
  const at = (c: number) => Float64Array.from(a, (v, i) => c * v + Math.sqrt(1 - c * c) * b[i]!);
  const flagsOf = (c: number) =>
    find({
      units: a.map((_, i) => `${i}`),
      indicators: [Float64Array.from(a), at(c)].map((values, j) => ({ id: `${j}`, values, direction: 'up' as const })),
    }).flags.map((f) => f.kind);
  test.each([
    [0.905, ['collinear']],
    [0.895, []],
    [-0.395, []],
    [-0.405, ['negative']],
  ])('two indicators with r = %d', (c, kinds) => {
    expect(flagsOf(c)).toEqual(kinds);
  });
  test.each([
    [0.295, ['weak']],
    [0.305, []],
  ])('an indicator with r = %d with its dimension', (c, kinds) => {
    // weight 0 for the second, so that the dimension is the first
    const { flags } = find({
      units: a.map((_, i) => `${i}`),
      indicators: [Float64Array.from(a), at(c)].map((values, j) => ({
        id: `${j}`,
        values,
        direction: 'up' as const,
        dimension: 'A',
      })),
      dimensions: [{ id: 'A' }],
      options: { weights: { method: 'given', values: { 0: 1, 1: 0 } } },
    });
    expect(flags.map((f) => f.kind)).toEqual(kinds);
  });
});

describe('correlation ratio, for any data', () => {
  const figure = (most: number) => fc.integer({ min: -most, max: most }).map((v) => v / 10);
  const pairs = fc
    .array(fc.tuple(figure(100), figure(10)), { minLength: 8, maxLength: 40 })
    .map((rows) => [0, 1].map((c) => Float64Array.from(rows, (row) => row[c]!)) as [Float64Array, Float64Array])
    .filter(([x, y]) => correlation(x, y) !== null);
  test('lies in [0, 1]; units of measure, direction and order of rows do not matter', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const ratio = correlationRatio(x, y)!;
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeLessThanOrEqual(1);
        const other = [x.map((v) => 7 - 3 * v).reverse(), y.map((v) => 5 * v - 1).reverse()] as const;
        expect(correlationRatio(...other)).toBeCloseTo(ratio, 5);
        expect(
          correlationRatio(
            x,
            x.map((v) => 2 - v),
          ),
        ).toBeCloseTo(1, 8);
      }),
      { numRuns: 50 },
    );
  });
});

test('fewer than 3 units is a fault', () => {
  const index = resultOf(
    compositeIndex({ units: ['a', 'b'], indicators: [{ id: 'x', values: Float64Array.of(1, 2), direction: 'up' }] }),
  );
  const made = coherence(index);
  expect(made.ok ? [] : made.faults).toMatchObject([{ code: 'columns/too_few_rows', path: '/scores' }]);
});

testExamples(new URL('./coherence.ts', import.meta.url), { coherence, compositeIndex });
testExamples(new URL('./correlation-ratio.ts', import.meta.url), { correlation, correlationRatio });
testExamples(new URL('./cronbach.ts', import.meta.url), { cronbachAlpha });
