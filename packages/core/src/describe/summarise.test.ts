import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { quantile } from './quantile.ts';
import { summarise } from './summarise.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/reference/${name}.json`, import.meta.url), 'utf8'));
const nist = read('nist_univariate');
const samples = read('shapiro_descriptives');

const solve = (values: ArrayLike<number>) => {
  const outcome = summarise(values);
  if (!outcome.ok) throw new Error(outcome.faults.map((f) => f.code).join());
  return { ...outcome.value, codes: outcome.notes.map((n) => n.code) };
};
/** Correct digits, 16 where equal. */
const digits = (found: number | null, expected: number) =>
  found === expected ? 16 : -Math.log10(Math.abs(found! - expected) / Math.abs(expected));

describe('against NIST', () => {
  test.each<[string, number]>([
    ['Lew', 13],
    ['Lottery', 13],
    ['Mavro', 12.5],
    ['Michelso', 13],
    ['NumAcc1', 15],
    ['NumAcc2', 13],
    ['NumAcc3', 9],
    ['NumAcc4', 8],
    ['PiDigits', 13],
  ])('%s: mean and sd', (name, least) => {
    const { values, certified, mpmath } = nist[name];
    const summary = solve(values);
    expect(digits(summary.mean, certified.mean)).toBeGreaterThan(13);
    expect(digits(summary.sd, certified.sd)).toBeGreaterThan(least);
    for (const [found, wanted] of [
      [summary.skewness.g1, mpmath.skew_g1],
      [summary.skewness.G1, mpmath.skew_G1_spss],
      [summary.kurtosis.g2, mpmath.kurt_g2],
      [summary.kurtosis.G2, mpmath.kurt_G2_spss],
    ]) {
      if (wanted === null) expect(found).toBeNull();
      else expect(Math.abs(found - wanted)).toBeLessThan(name === 'NumAcc4' ? 1e-10 : 1e-11);
    }
  });
});

test.each([
  ['NumAcc3', 0.1000000000349246],
  ['NumAcc4', 0.1000000005587935],
])('%s: the certified digits that doubles lose are all that is lost', (name, exact) => {
  expect(digits(solve(nist[name].values).sd, exact)).toBeGreaterThan(15);
});

describe('against R and mpmath', () => {
  const probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
  test.each(Object.keys(samples))('%s', (name) => {
    const { x, mpmath, q2, q6_spss, q7, n } = samples[name];
    const summary = solve(x);
    expect(summary).toMatchObject({ n, missing: 0, min: Math.min(...x), max: Math.max(...x) });
    const near = (found: number | null, wanted: number | null) => {
      if (wanted === null) expect(found).toBeNull();
      else expect(Math.abs(found! - wanted)).toBeLessThan(1e-13 * Math.max(1, Math.abs(wanted)));
    };
    near(summary.mean, mpmath.mean);
    near(summary.sd, mpmath.sd);
    near(summary.skewness.g1, mpmath.skew[0]);
    near(summary.skewness.G1, mpmath.skew[1]);
    near(summary.kurtosis.g2, mpmath.kurt[0]);
    near(summary.kurtosis.G2, mpmath.kurt[1]);
    const sorted = Float64Array.from(x).sort();
    for (const [i, p] of probabilities.entries()) {
      near(quantile(sorted, p, 2), q2[i]);
      near(quantile(sorted, p, 6), q6_spss[i]);
      near(quantile(sorted, p, 7), q7[i]);
    }
    near(summary.median, q7[3]);
    near(summary.q1, q7[2]);
    near(summary.q3, q7[4]);
    near(summary.type6.q1, q6_spss[2]);
    near(summary.type6.q3, q6_spss[4]);
  });
});

describe('for any data', () => {
  const data = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 40 });
  const varied = data.filter((x) => Math.max(...x) - Math.min(...x) > 1);
  test('the order of rows does not matter at all, missing values are only counted', () => {
    fc.assert(
      fc.property(varied, fc.nat({ max: 3 }), (x, missing) => {
        const summary = solve(x);
        expect(solve(x.toReversed())).toEqual(summary);
        const gaps = new Array<number>(missing).fill(Number.NaN);
        expect(solve([...gaps, ...x])).toEqual({ ...summary, missing });
      }),
    );
  });
  test('another unit of measure moves location and spread, not the shape', () => {
    fc.assert(
      fc.property(varied, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, unit) => {
        const [one, other] = [solve(x), solve(x.map((v) => v * unit))];
        for (const key of ['mean', 'median', 'sd', 'min', 'max', 'q1', 'q3'] as const) {
          expect(other[key]! / unit).toBeCloseTo(one[key]!, 6);
        }
        expect(other.skewness.g1).toBeCloseTo(one.skewness.g1!, 6);
        expect(other.kurtosis.g2).toBeCloseTo(one.kurtosis.g2!, 6);
      }),
    );
  });
  test('each value twice: same mean, median and moments', () => {
    fc.assert(
      fc.property(varied, (x) => {
        const [one, other] = [solve(x), solve([...x, ...x])];
        expect(other.mean).toBeCloseTo(one.mean!, 8);
        expect(other.median).toBeCloseTo(one.median!, 8);
        expect(other.skewness.g1).toBeCloseTo(one.skewness.g1!, 8);
        expect(other.kurtosis.g2).toBeCloseTo(one.kurtosis.g2!, 8);
      }),
    );
  });
  test('quantiles rise with p and stay among the values', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(data, p, p, fc.constantFrom(2, 6, 7), (x, one, other, type) => {
        const sorted = Float64Array.from(x).sort();
        const [low, high] = [
          quantile(sorted, Math.min(one, other), type),
          quantile(sorted, Math.max(one, other), type),
        ];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(sorted[0]!);
        expect(high).toBeLessThanOrEqual(sorted.at(-1)!);
      }),
    );
  });
});

describe('what data do not determine is null and said', () => {
  test.each<[string, number[], string[], object]>([
    ['nothing', [], ['describe/too_few_values'], { n: 0, mean: null, median: null, sd: null }],
    ['all missing', [Number.NaN], ['describe/too_few_values'], { n: 0, missing: 1, mean: null }],
    ['one value', [5], ['describe/too_few_values'], { mean: 5, median: 5, sd: null, skewness: { g1: null, G1: null } }],
    ['two values', [5, 7], ['describe/too_few_values'], { sd: Math.SQRT2, skewness: { g1: 0, G1: null } }],
    [
      'three values',
      [5, 7, 9],
      ['describe/too_few_values'],
      { skewness: { g1: 0, G1: 0 }, kurtosis: { g2: -1.5, G2: null } },
    ],
    ['a constant', [7, 7, 7, 7], ['describe/constant'], { sd: 0, variance: 0, skewness: { g1: null, G1: null } }],
    ['zeros', [0, 0, -0, 0], ['describe/constant'], { mean: 0, sd: 0, variance: 0 }],
    ['a huge spread', [-1e300, 0, 1e300, 2e300], ['describe/out_of_range'], { variance: null, mean: 5e299 }],
    ['a tiny spread', [1e-300, 2e-300, 3e-300, 4e-300], ['describe/out_of_range'], { variance: null, max: 4e-300 }],
  ])('%s', (_, values, codes, expected) => {
    const { codes: found, ...summary } = solve(values);
    expect(found).toEqual(codes);
    expect(summary).toMatchObject(expected);
    expect(JSON.stringify(summary)).toBe(JSON.stringify(JSON.parse(JSON.stringify(summary))));
  });
  test('a spread beyond the root of the doubles keeps its sd and shape', () => {
    expect(solve([-1e300, 0, 1e300, 2e300]).sd! / 1e300).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(solve([0, 1e-300, 3e-300]).skewness.g1).toBeCloseTo(solve([0, 1, 3]).skewness.g1!, 12);
  });
});

test.each<[string, number[], string]>([
  ['infinite', [1, Infinity, 3], '/values/1'],
  ['minus infinite', [-Infinity], '/values/0'],
])('%s is a fault with its row', (_, values, path) => {
  const outcome = summarise(values);
  expect(outcome.ok ? [] : outcome.faults).toEqual([expect.objectContaining({ code: 'columns/not_finite', path })]);
});

test('a position that is whole but for rounding is whole: 0.29 · 100', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(quantile(hundred, 0.29, 2)).toBe(29.5);
  expect(quantile([...hundred.slice(0, 99)], 0.29, 6)).toBe(29);
});

test.each<[string, () => number]>([
  ['no values', () => quantile([], 0.5, 7)],
  ['p above 1', () => quantile([1], 1.5, 7)],
  ['p missing', () => quantile([1], Number.NaN, 7)],
])('a quantile: %s is a wrong call', (_, call) => {
  expect(call).toThrow(RangeError);
});

testExamples(new URL('./summarise.ts', import.meta.url), { summarise });
testExamples(new URL('./quantile.ts', import.meta.url), { quantile });
