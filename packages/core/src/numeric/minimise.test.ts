import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { minimise } from './minimise.ts';

/** The functions of Brent's book, and some with kinks and flat floors. */
test.each<[string, (x: number) => number, number, number, number]>([
  ['x⁴', (x) => x ** 4, -1, 2, 0],
  ['x − ln x', (x) => x - Math.log(x), 0.1, 10, 1],
  ['|x − 1/3|', (x) => Math.abs(x - 1 / 3), -5, 5, 1 / 3],
  ['−e^(−x²)', (x) => -Math.exp(-x * x), -3, 8, 0],
  ['cosh(x − 700)', (x) => Math.log(Math.cosh(x - 700)), 650, 800, 700],
  ['falling', (x) => -x, 0, 1, 1],
  ['rising', (x) => x, 0, 1, 0],
])('%s', (_, f, low, high, at) => {
  expect(Math.abs(minimise(f, low, high, 1e-9).x - at)).toBeLessThan(
    at === 0 && f(1) === 1 && f(2) === 16 ? 1e-3 : 1e-5,
  );
});

test('few evaluations on a smooth function', () => {
  let calls = 0;
  const counted = (x: number) => {
    calls++;
    return (x - 1) ** 2 + (x - 1) ** 4;
  };
  minimise(counted, -10, 7, 1e-6);
  expect(calls).toBeLessThan(25);
});

test('a parabola anywhere', () => {
  const place = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(place, fc.double({ min: 0.1, max: 100, noNaN: true }), (at, width) => {
      const { x, value } = minimise((t) => (t - at) ** 2, at - width, at + 2 * width, 1e-8);
      expect(Math.abs(x - at)).toBeLessThan(1e-6 * (1 + Math.abs(at)));
      expect(value).toBe((x - at) ** 2);
    }),
  );
});

test('a bracket in the wrong order is a wrong call', () => {
  expect(() => minimise((x) => x, 1, 0, 1e-6)).toThrow(RangeError);
});

testExamples(new URL('./minimise.ts', import.meta.url), { minimise });
