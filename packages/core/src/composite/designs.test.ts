import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, reference, resultOf, worst } from '../testing/composite-reference.ts';
import { compositeIndex } from './composite-index.ts';
import type { CompositeInput, IndicatorColumn } from './input.ts';
import { NORMALISATIONS, WEIGHTINGS } from './options.ts';
import { prepareDesign, scoreDesign } from './prepare-design.ts';

const { X, types, ewm, methods, weights } = reference;
const units = X.map((_, i) => `unit ${i}`);
const indicators: IndicatorColumn[] = columnsOf(X).map((values, j) => ({
  id: `x${j}`,
  values,
  direction: types[j]! > 0 ? 'up' : 'down',
  dimension: 'AABBBC'[j]!,
}));
const dimensions = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];
const input = (options: CompositeInput['options']): CompositeInput => ({ units, indicators, dimensions, options });
const solve = (options: CompositeInput['options'], more: Partial<CompositeInput> = {}) =>
  resultOf(compositeIndex({ ...input(options), ...more }));
const scoresOf = (index: ReturnType<typeof solve>) => index.scores.map((s) => s.score);
const weightsOf = (index: ReturnType<typeof solve>) => index.weights.map((w) => w.weight);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describe('weights in an index', () => {
  test('CRITIC and PCA on min-max columns, costs reversed', () => {
    expect(worst(weightsOf(solve({ weights: 'critic' })), weights.critic_direction_aware!)).toBeLessThan(1e-12);
    expect(worst(weightsOf(solve({ weights: 'pca' })), weights.pca_squared_loadings!)).toBeLessThan(1e-12);
  });
  test.each(WEIGHTINGS.filter((w) => w !== 'given'))('%s: the same whatever normalises the scores', (method) => {
    const goalposts = indicators.map((x) => ({
      ...x,
      goalposts: (x.direction === 'up' ? [0, 1e5] : [1e5, 0]) as [number, number],
    }));
    const first = solve({ weights: method });
    for (const normalise of NORMALISATIONS) {
      const index = solve({ weights: method, normalise }, { indicators: goalposts });
      expect(weightsOf(index)).toEqual(weightsOf(first));
      expect(index.weights.map((w) => w.entropy)).toEqual(first.weights.map((w) => w.entropy));
    }
  });
  test.each(WEIGHTINGS)(
    '%s: an indicator that does not vary weighs 0, and a range of scores does not matter',
    (method) => {
      const constant = indicators.map((x, j) => (j === 2 ? { ...x, values: x.values.map(() => 7) } : x));
      const values = Object.fromEntries(indicators.map((x) => [x.id, 1]));
      const weights = { method, ...(method === 'given' && { values }) };
      for (const over of ['indicators', 'nested'] as const) {
        const index = solve({ weights, over, normalise: 'percentile' }, { indicators: constant });
        expect(index.weights[2]!.weight).toBe(0);
        expect(sum(weightsOf(index))).toBeCloseTo(1, 13);
      }
      const ranged = solve({ weights, normalise: { method: 'percentile', range: [0.2, 1] } });
      expect(weightsOf(ranged)).toEqual(weightsOf(solve({ weights, normalise: 'percentile' })));
    },
  );
  test('given within each dimension, and between them', () => {
    const values = { A: 1, B: 2, C: 1, x0: 3, x1: 1 };
    const index = solve({ over: 'nested', weights: { method: 'given', values } });
    expect(index.dimensions.map((d) => d.weight)).toEqual([0.25, 0.5, 0.25]);
    expect(worst(weightsOf(index), [3 / 16, 1 / 16, 1 / 6, 1 / 6, 1 / 6, 1 / 4])).toBeLessThan(1e-15);
  });
});

describe('aggregation', () => {
  test('TOPSIS on min-max columns against the reference, and within a dimension by its formula', () => {
    const index = solve({ aggregate: 'topsis' });
    expect(worst(weightsOf(index), ewm.minmax_0ln0_eq_0!.w)).toBeLessThan(1e-12);
    expect(worst(scoresOf(index), methods.topsis_minmax!)).toBeLessThan(1e-12);
    const a = index.weights.slice(0, 2);
    index.scores.forEach(({ dimensions: of }, i) => {
      const far = Math.hypot(...a.map((w) => w.weight * (1 - w.normalised[i]!)));
      const near = Math.hypot(...a.map((w) => w.weight * w.normalised[i]!));
      expect(of.A).toBeCloseTo(near / (near + far), 14);
    });
  });
  test.each(['geometric', 'harmonic'] as const)(
    '%s over indicators: level by level is the whole at once',
    (aggregate) => {
      const index = solve({ aggregate, normalise: { method: 'minmax', range: [0.01, 1] } });
      index.scores.forEach(({ score }, i) => {
        const terms = index.weights.map(({ weight, normalised }) => ({ w: weight, x: normalised[i]! }));
        const whole =
          aggregate === 'geometric'
            ? terms.reduce((product, { w, x }) => product * x ** w, 1)
            : 1 / sum(terms.map(({ w, x }) => w / x));
        expect(score).toBeCloseTo(whole, 13);
      });
    },
  );
  test('a zero in an indicator of weight 0 does not matter to a geometric mean', () => {
    const [a, b] = [Float64Array.of(1, 2, 3), Float64Array.of(0, 5, 10)].map((values, j) => ({
      id: `${j}`,
      values,
      direction: 'up' as const,
      goalposts: [0, 10] as [number, number],
    }));
    const made = compositeIndex({
      units: ['a', 'b', 'c'],
      indicators: [a!, b!],
      options: { normalise: 'goalposts', aggregate: 'geometric', weights: { method: 'given', values: { 0: 1, 1: 0 } } },
    });
    expect(worst(scoresOf(resultOf(made)), [0.1, 0.2, 0.3])).toBeLessThan(1e-15);
  });
  test('means are in order: harmonic ≤ geometric ≤ arithmetic', () => {
    const [h, g, a] = (['harmonic', 'geometric', 'arithmetic'] as const).map((aggregate) =>
      scoresOf(solve({ aggregate, normalise: { method: 'minmax', range: [0.01, 1] } })),
    );
    a!.forEach((score, i) => {
      expect(g![i]!).toBeLessThanOrEqual(score);
      expect(h![i]!).toBeLessThanOrEqual(g![i]!);
    });
  });
  test('a zero under a geometric mean is a fault that names units and suggests a range', () => {
    const made = compositeIndex(input({ aggregate: 'geometric' }));
    const worstOf = (j: number) => units[X.findIndex((row) => row[j] === Math.min(...X.map((r) => r[j]!)))];
    expect(made.ok ? [] : made.faults).toHaveLength(6);
    expect(made.ok ? [] : made.faults[0]).toMatchObject({
      code: 'composite/not_positive',
      path: '/indicators/0',
      values: { indicator: 'x0', aggregate: 'geometric', units: [worstOf(0)], suggested: [0.01, 1] },
    });
  });
});

describe('columns on their way', () => {
  test('divided by a denominator, and noted', () => {
    const by = Float64Array.from(units, (_, i) => 1 + (i % 5));
    const scaleBy = { name: 'people', values: by };
    const made = compositeIndex({ ...input({}), scaleBy });
    const perHead = indicators.map((x) => ({ ...x, values: x.values.map((v, i) => v / by[i]!) }));
    expect(resultOf(made)).toEqual(solve({}, { indicators: perHead }));
    expect(made.ok && made.notes).toMatchObject([
      {
        code: 'composite/scaled',
        path: '/scaleBy',
        values: { column: 'people', indicators: indicators.map((x) => x.id) },
      },
    ]);
  });
  test('outliers moved inwards, each noted with its units and the shapes before and after', () => {
    const values = indicators[0]!.values.map((v, i) => (i === 7 ? 1e5 : v));
    const made = compositeIndex({
      ...input({ treat: 'winsorise' }),
      indicators: indicators.map((x, j) => (j === 0 ? { ...x, values } : x)),
    });
    expect(made.ok && made.notes).toMatchObject([
      {
        code: 'composite/winsorised',
        path: '/indicators/0',
        values: { indicator: 'x0', side: 'high', units: ['unit 7'] },
      },
    ]);
    expect(resultOf(made).weights[0]!.max).toBe(Math.max(...values.filter((v) => v < 1e5)));
  });
  test('outliers drawn in by a logarithm, and noted', () => {
    const values = indicators[0]!.values.map((v, i) => (i === 7 ? 1e5 : v));
    const made = compositeIndex({
      ...input({ treat: 'log' }),
      indicators: indicators.map((x, j) => (j === 0 ? { ...x, values } : x)),
    });
    expect(made.ok && made.notes.map((n) => n.code)).toContain('composite/logged');
  });
  test('goalposts cut what lies outside them, and say whose', () => {
    const bounds = indicators.map(({ values, direction }, j): [number, number] => {
      const [low, high] = [j === 0 ? 100 : Math.min(...values), Math.max(...values)];
      return direction === 'up' ? [low, high] : [high, low];
    });
    const made = compositeIndex({
      ...input({ normalise: 'goalposts' }),
      indicators: indicators.map((x, j) => ({ ...x, goalposts: bounds[j]! })),
    });
    const low = units.filter((_, i) => X[i]![0]! < 100);
    expect(made.ok && made.notes).toMatchObject([
      { code: 'composite/clipped', path: '/indicators/0', values: { indicator: 'x0', units: low } },
    ]);
    expect(resultOf(made).weights[0]).toMatchObject({ min: 100 });
    expect(resultOf(made).weights[1]!.normalised).toEqual(solve({}).weights[1]!.normalised);
  });
});

describe('gaps, with the weights of what is present', () => {
  const gaps = [
    [3, 0],
    [3, 1],
    [9, 2],
  ];
  const holed = indicators.map((x, j) => ({
    ...x,
    values: x.values.map((v, i) => (gaps.some(([row, column]) => row === i && column === j) ? NaN : v)),
  }));
  const values = Object.fromEntries(indicators.map((x, j) => [x.id, j + 1]));
  const made = compositeIndex({
    ...input({ missing: 'available', weights: { method: 'given', values } }),
    indicators: holed,
  });
  const index = resultOf(made);
  test('a unit without an indicator: its dimension has the mean of the others', () => {
    const [x3, x4] = index.weights.slice(3, 5).map((w) => w.normalised[9]!);
    expect(index.weights[2]!.normalised[9]).toBeNull();
    expect(index.scores[9]!.dimensions.B).toBeCloseTo((4 * x3! + 5 * x4!) / 9, 14);
    const { A, B, C } = index.scores[9]!.dimensions;
    expect(index.scores[9]!.score).toBeCloseTo((3 * A! + 12 * B! + 6 * C!) / 21, 14);
  });
  test('a unit without a whole dimension: no key, and the others share the weight', () => {
    const { A, B, C } = index.scores[3]!.dimensions;
    expect(A).toBeUndefined();
    expect(index.scores[3]!.score).toBeCloseTo((12 * B! + 6 * C!) / 18, 14);
  });
  test('each unit is noted with what it lacks', () => {
    expect(made.ok && made.notes).toMatchObject([
      {
        code: 'composite/weights_of_present',
        path: '/units/3',
        values: { unit: 'unit 3', indicators: ['x0', 'x1'], dimensions: ['A'] },
      },
      {
        code: 'composite/weights_of_present',
        path: '/units/9',
        values: { unit: 'unit 9', indicators: ['x2'], dimensions: [] },
      },
    ]);
  });
  test('a dimension that never has a score is not listed for the unit', () => {
    const only = { x0: 1, x1: 1, x2: 0, x3: 0, x4: 0, x5: 1 };
    const some = compositeIndex({
      ...input({ missing: 'available', weights: { method: 'given', values: only } }),
      indicators: holed,
    });
    expect(some.ok && some.notes).toMatchObject([
      { code: 'composite/dimension_without_weight', values: { dimension: 'B' } },
      { code: 'composite/weights_of_present', values: { unit: 'unit 3', dimensions: ['A'] } },
    ]);
  });
  test('more than a thousand units with gaps are counted together', () => {
    const n = 3000;
    const half = Float64Array.from({ length: n }, (_, i) => (i % 2 ? NaN : i));
    const whole = Float64Array.from({ length: n }, (_, i) => i);
    const some = compositeIndex({
      units: Array.from({ length: n }, (_, i) => `${i}`),
      indicators: [half, whole].map((values, j) => ({ id: `${j}`, values, direction: 'up' as const })),
      options: { missing: 'available' },
    });
    expect(some.ok && some.notes).toMatchObject([
      { code: 'composite/weights_of_present_many', path: '/units', values: { units: 1500, cells: 1500 } },
    ]);
  });
  test('without gaps the policy changes nothing', () => {
    expect(solve({ missing: 'available' })).toEqual(solve({}));
  });
  test.each(WEIGHTINGS.filter((w) => w !== 'given'))(
    '%s weights over what is there, nested and TOPSIS too',
    (method) => {
      for (const over of ['indicators', 'nested'] as const) {
        for (const aggregate of ['arithmetic', 'topsis'] as const) {
          const some = solve({ missing: 'available', weights: method, over, aggregate }, { indicators: holed });
          expect(sum(weightsOf(some))).toBeCloseTo(1, 12);
          expect(some.scores.every((s) => s.score >= 0 && s.score <= 1)).toBe(true);
        }
      }
    },
  );
  test('an indicator with nothing at all is a fault', () => {
    const none = indicators.map((x, j) => (j === 4 ? { ...x, values: x.values.map(() => NaN) } : x));
    const outcome = compositeIndex({ ...input({ missing: 'available' }), indicators: none });
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([
      { code: 'composite/indicator_without_values', path: '/indicators/4' },
    ]);
  });
  test('a unit with nothing at all is a fault', () => {
    const none = indicators.map((x) => ({ ...x, values: x.values.map((v, i) => (i === 4 ? NaN : v)) }));
    const outcome = compositeIndex({ ...input({ missing: 'available' }), indicators: none });
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([
      { code: 'composite/unit_without_score', values: { unit: 'unit 4' } },
    ]);
  });
});

test('many units are counted, a hundred of them named; ten in the message', () => {
  const x = {
    id: 'x',
    values: new Float64Array(500).fill(NaN).fill(1, 0, 100).fill(2, 0, 9),
    direction: 'up' as const,
  };
  const made = compositeIndex({ units: Array.from({ length: 500 }, (_, i) => `${i}`), indicators: [x] });
  const [found] = made.ok ? [] : made.faults;
  expect(found).toMatchObject({ code: 'composite/missing_values', values: { count: 400 } });
  expect((found!.values as { units: string[] }).units).toHaveLength(100);
  expect(found!.message).toMatch(/: 100, 101, .*, 109 and 390 more$/);
});

describe('a prepared design', () => {
  const choices = fc.record({
    over: fc.constantFrom('indicators' as const, 'nested' as const),
    rescale: fc.constantFrom('none' as const, 'minmax' as const),
    aggregate: fc.constantFrom('arithmetic' as const, 'geometric' as const, 'harmonic' as const, 'topsis' as const),
  });
  test('scored with its own weights it gives the index, scored with others the index of those', () => {
    fc.assert(
      fc.property(
        choices,
        fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (c, w) => {
          const options = { ...c, normalise: { method: 'minmax' as const, range: [0.01, 1] as [number, number] } };
          const prepared = resultOf(prepareDesign(input(options)));
          const own = solve(options);
          expect(worst(scoreDesign(prepared, weightsOf(own)), scoresOf(own))).toBeLessThan(1e-14);
          const within = (a: number, b: number) => sum(w.slice(a, b));
          const values = {
            ...Object.fromEntries(w.map((value, j) => [`x${j}`, value])),
            ...(c.over === 'nested' && { A: within(0, 2), B: within(2, 5), C: within(5, 6) }),
          };
          const given = solve({ ...options, weights: { method: 'given', values } });
          expect(worst(scoreDesign(prepared, w), scoresOf(given))).toBeLessThan(1e-13);
        },
      ),
    );
  });
  test('a weight of 0 leaves the indicator out, a dimension of zeros too', () => {
    const prepared = resultOf(prepareDesign(input({})));
    const found = [...scoreDesign(prepared, [0, 0, 1, 1, 1, 0])];
    const part = solve({ weights: 'equal' }, { indicators: indicators.slice(2, 5), dimensions: [{ id: 'B' }] });
    expect(worst(found, scoresOf(part))).toBeLessThan(1e-14);
  });
});

const two = { units: ['a', 'b'], indicators: [{ id: 'x', values: Float64Array.of(1, 2), direction: 'up' as const }] };
const cost = { id: 'x', values: Float64Array.of(0, 2), direction: 'down' as const };
test.each<[string, CompositeInput, string, string]>([
  [
    'a range for ranks',
    { ...two, options: { normalise: { method: 'rank', range: [0, 1] } } },
    'composite/range_without_bounds',
    '/options/normalise/range',
  ],
  [
    'a range below 0 under entropy',
    { ...two, options: { normalise: { method: 'minmax', range: [-1, 1] } } },
    'options/out_of_range',
    '/options/normalise/range',
  ],
  [
    'rescaled to 0 under a harmonic mean',
    { ...two, options: { over: 'nested', rescale: 'minmax', aggregate: 'harmonic' } },
    'options/out_of_range',
    '/options/normalise/range',
  ],
  [
    'a z-score under a geometric mean',
    { ...two, options: { normalise: 'zscore', aggregate: 'geometric' } },
    'composite/not_positive',
    '/indicators/0',
  ],
  ['no goalposts', { ...two, options: { normalise: 'goalposts' } }, 'composite/goalposts_missing', '/indicators/0'],
  [
    'goalposts upside down',
    { ...two, indicators: [{ ...cost, goalposts: [0, 1] }], options: { normalise: 'goalposts' } },
    'composite/goalposts_order',
    '/indicators/0',
  ],
  [
    'a best cost of 0',
    { ...two, indicators: [cost], options: { normalise: 'distance-to-best' } },
    'composite/distance_out_of_domain',
    '/indicators/0',
  ],
  [
    'a denominator of 0',
    { ...two, scaleBy: { name: 'people', values: Float64Array.of(0, 1) } },
    'composite/denominator_not_positive',
    '/scaleBy',
  ],
  [
    'a denominator that is missing',
    { ...two, scaleBy: { name: 'people', values: Float64Array.of(NaN, 1) } },
    'composite/missing_values',
    '/scaleBy',
  ],
  ['too few periods', { ...two, periods: [2020] }, 'columns/lengths_differ', '/periods'],
  [
    'copies under CRITIC',
    { ...two, indicators: [{ ...cost, id: 'y' }, cost], options: { weights: 'critic' } },
    'weights/undefined',
    '/options/weights',
  ],
])('%s is a fault with code and path', (_, given, code, path) => {
  const made = compositeIndex(given);
  expect(made.ok ? [] : made.faults).toEqual([expect.objectContaining({ code, path })]);
});
