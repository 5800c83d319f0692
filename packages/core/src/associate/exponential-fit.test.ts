import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { exponentialBand } from './exponential-band.ts';
import { exponentialFit } from './exponential-fit.ts';
import { Association } from './schema.ts';

const reference = JSON.parse(readFileSync(new URL('../../fixtures/reference/expfit.json', import.meta.url), 'utf8'));
const names = { x: 'LDAI', y: 'CE' };
const solve = (x: ArrayLike<number>, y: ArrayLike<number>) => {
  const fit = exponentialFit(Float64Array.from(x), Float64Array.from(y), names);
  if (!fit.ok) throw new Error(fit.faults.map((f) => f.code).join());
  expect(Association.parse(fit.value)).toEqual(fit.value);
  return { ...fit.value, notes: fit.notes };
};
const near = (found: number | null | undefined, expected: number, tolerance: number) =>
  expect(Math.abs(found! / expected - 1)).toBeLessThan(tolerance);

test.each(Object.keys(reference))('%s against mpmath and R', (name) => {
  const { x, y, nls, loglinear } = reference[name];
  const fit = solve(x, y);
  near(fit.a, nls.a, 1e-12);
  near(fit.b, nls.b, 1e-12);
  near(fit.r2, nls.r2, 1e-12);
  near(fit.standardErrors.a, nls.se_a, 1e-9);
  near(fit.standardErrors.b, nls.se_b, 1e-9);
  near(fit.residualSd, nls.sigma, 1e-11);
  near(fit.logLinear?.a, loglinear.a, 1e-12);
  near(fit.logLinear?.b, loglinear.b, 1e-12);
  near(fit.logLinear?.r2, loglinear.r2_log_scale, 1e-12);
  near(fit.logLinear?.r2Original, loglinear.r2_original_scale, 1e-12);
  expect(fit).toMatchObject({ x: 'LDAI', n: x.length, notes: [] });
});

describe('units of measure', () => {
  const { x, y } = reference.decay;
  const plain = solve(x, y);
  test.each([
    ['calendar years', 2000, 1, 1],
    ['years of another era, months', -1500, 12, 1],
    ['y in millionths', 0, 1, 1e6],
    ['y negative', 0, 1, -1],
    ['x the other way round', 0, -1, 1],
    ['y near the end of the doubles', 0, 1, 1e305],
    ['x in billionths', 3, 1e9, 1],
  ])('%s', (_, origin, perX, perY) => {
    const moved = solve(
      x.map((v: number) => (v + origin) * perX),
      y.map((v: number) => v * perY),
    );
    near(moved.b * perX, plain.b, 1e-11);
    near(moved.standardErrors.b! * Math.abs(perX), plain.standardErrors.b!, 1e-9);
    near(Math.log(moved.a / perY), Math.log(plain.a) - plain.b * origin, 1e-11);
    near(moved.r2, plain.r2, 1e-12);
    near(moved.residualSd! / Math.abs(perY), plain.residualSd!, 1e-10);
    near(moved.centre.y / perY, plain.centre.y, 1e-10);
    if (perY > 0) near(moved.logLinear!.b * perX, plain.logLinear!.b, 1e-11);
    else expect(moved.logLinear).toBeNull();
  });
});

describe('for any data', () => {
  const x = fc.integer({ min: -300, max: 300 }).map((v) => v / 100);
  const pair = fc.tuple(x, fc.double({ min: -5, max: 5, noNaN: true }));
  const pairs = fc
    .array(pair, { minLength: 4, maxLength: 20 })
    .filter((rows) => new Set(rows.map(([at]) => at)).size > 3 && rows.some(([, y]) => Math.abs(y) > 0.1));
  const rss = (rows: [number, number][], b: number) => {
    const top = Math.max(...rows.map(([at]) => b * at));
    const e = rows.map(([at]) => Math.exp(b * at - top));
    const a = rows.reduce((sum, [, y], i) => sum + y * e[i]!, 0) / e.reduce((sum, v) => sum + v * v, 0);
    return rows.reduce((sum, [, y], i) => sum + (y - a * e[i]!) ** 2, 0);
  };
  test('no other steepness on a fine grid is better; where there is none, infinity is best', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const fit = exponentialFit(
          Float64Array.from(rows, (r) => r[0]),
          Float64Array.from(rows, (r) => r[1]),
          names,
        );
        const total = rows.reduce((sum, [, y]) => sum + y * y, 0);
        let least = Infinity;
        for (let k = -400; k <= 400; k++) least = Math.min(least, rss(rows, Math.sinh(k / 40)));
        if (fit.ok) expect(rss(rows, fit.value.b)).toBeLessThanOrEqual(least + 1e-12 * total);
        else if (fit.faults[0]!.code !== 'exponential/constant_y') {
          expect(fit.faults[0]!.code).toBe('exponential/no_finite_optimum');
          const ends = [1e6, -1e6].map((b) => rss(rows, b));
          expect(Math.min(...ends)).toBeLessThanOrEqual(least + 1e-4 * total);
        }
      }),
    );
  });
  const curve = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true }));
  const noise = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 12, maxLength: 12 });
  test('a curve with noise: order of rows and duplication leave it alone', () => {
    fc.assert(
      fc.property(curve, noise, ([b, a], errors) => {
        const at = errors.map((_, i) => i / 4);
        const y = errors.map((error, i) => a * (Math.exp(b * at[i]!) + error));
        fc.pre(Math.abs(b) > 0.01);
        const fit = solve(at, y);
        const reversed = solve(at.toReversed(), y.toReversed());
        const doubled = solve([...at, ...at], [...y, ...y]);
        for (const other of [reversed, doubled]) {
          expect(Math.abs(other.b - fit.b)).toBeLessThan(1e-9 * (1 + Math.abs(fit.b)));
          expect(Math.abs(other.r2 - fit.r2)).toBeLessThan(1e-9);
        }
        if (fit.residualSd! > 1e-6 * a)
          near(doubled.standardErrors.b, fit.standardErrors.b! * Math.sqrt(10 / 22), 1e-7);
      }),
    );
  });
  test('an exact curve is found to the last digits', () => {
    fc.assert(
      fc.property(curve, ([b, a]) => {
        fc.pre(Math.abs(b) > 1e-3);
        const at = [0, 0.3, 1, 1.1, 2];
        const fit = solve(
          at,
          at.map((v) => a * Math.exp(b * v)),
        );
        near(fit.a, a, 1e-11);
        expect(Math.abs(fit.b - b)).toBeLessThan(1e-11);
        expect(fit.r2).toBeGreaterThan(1 - 1e-12);
      }),
    );
  });
});

test('two local optima: the better one, not the one beside 0', () => {
  const x = [0, 1, 2, 3, 4, 5, 6, 7];
  const y = [-6, -2, 0, 0.3, 0.6, 1.5, 2.8, 5];
  expect(solve(x, y).b).toBeLessThan(0);
  expect(solve(x, y.map((v) => -v).toReversed()).b).toBeGreaterThan(0);
});

test('some y not above 0: no log-linear fit, and the note names the units', () => {
  const units = ['北京', '天津', '河北', '山西', '上海'];
  const fit = exponentialFit(Float64Array.of(0, 1, 2, 3, 4), Float64Array.of(0, 0.4, -0.1, 3, 9), { ...names, units });
  expect(fit).toMatchObject({
    ok: true,
    value: { logLinear: null },
    notes: [{ code: 'exponential/log_linear_undefined', values: { name: 'CE', units: ['北京', '河北'], count: 2 } }],
  });
  expect(solve([0, 1, 2, 3], [1, 2, 5, -1]).notes[0]!.values).toMatchObject({ units: ['4'] });
});

describe('the band', () => {
  const { x, y } = reference.n27_mult;
  const fit = solve(x, y);
  test('is that of the linearised model', () => {
    const at = [0, 0.5, 1, 2];
    const band = exponentialBand(fit, at, 0.9);
    // σ² g' (J'J)⁻¹ g by its plain formula
    const j = x.map((v: number) => [Math.exp(fit.b * v), fit.a * v * Math.exp(fit.b * v)]);
    const [aa, ab, bb] = [
      [0, 0],
      [0, 1],
      [1, 1],
    ].map(([p, q]) => j.reduce((sum: number, row: number[]) => sum + row[p!]! * row[q!]!, 0));
    const t = 1.7081407612519; // 25 degrees of freedom, 95 %
    for (const [i, v] of at.entries()) {
      const [p, q] = [Math.exp(fit.b * v), fit.a * v * Math.exp(fit.b * v)];
      const se = fit.residualSd! * Math.sqrt((p * p * bb - 2 * p * q * ab + q * q * aa) / (aa * bb - ab * ab));
      near(band.fitted[i], fit.a * p, 1e-12);
      near(band.upper[i], fit.a * p + t * se, 1e-9);
      near(band.lower[i], fit.a * p - t * se, 1e-9);
    }
  });
  test('beyond the doubles there is none', () => {
    expect(exponentialBand(fit, [1e6])).toMatchObject({ fitted: [null], lower: [null], upper: [null] });
    expect(exponentialBand({ ...fit, standardErrors: { a: null, b: null } }, [1]).lower).toEqual([null]);
    expect(() => exponentialBand(fit, [1], 1)).toThrow(RangeError);
  });
});

test.each<[string, number[], number[], string, string]>([
  ['two rows', [1, 2], [1, 2], 'columns/too_few_rows', '/x'],
  ['lengths differ', [1, 2, 3], [1, 2], 'columns/lengths_differ', '/y'],
  ['x missing', [1, Number.NaN, 3], [1, 2, 3], 'columns/not_finite', '/x/1'],
  ['y infinite', [1, 2, 3], [1, 2, Infinity], 'columns/not_finite', '/y/2'],
  ['x constant', [2, 2, 2], [1, 2, 3], 'exponential/constant_x', '/x'],
  ['y constant', [1, 2, 3], [4, 4, 4], 'exponential/constant_y', '/y'],
  ['y zero', [1, 2, 3], [0, 0, 0], 'exponential/constant_y', '/y'],
  ['a spike at the end', [1, 2, 3, 4], [0, 0, 0, 1], 'exponential/no_finite_optimum', '/y'],
  ['a spike at the start', [1, 2, 3, 4], [7, 0, 0, 0], 'exponential/no_finite_optimum', '/y'],
  ['origin too far away', [5000, 5001, 5002, 5003], [1, 3, 7, 20], 'exponential/scale_out_of_range', '/x'],
])('%s is a fault', (_, x, y, code, path) => {
  const fit = exponentialFit(Float64Array.from(x), Float64Array.from(y), names);
  expect(fit.ok ? [] : fit.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./exponential-fit.ts', import.meta.url), { exponentialFit });
testExamples(new URL('./exponential-band.ts', import.meta.url), { exponentialFit, exponentialBand });
