import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import {
  canBeAtMost,
  common,
  hull,
  type Interval,
  meet,
  minus,
  over,
  plus,
  scaled,
  size,
  times,
  wholeNumbers,
  within,
} from './interval.ts';

const end = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const any = fc.tuple(end, end).map(([a, b]): Interval => ({ lo: Math.min(a, b), hi: Math.max(a, b) }));
const inside = fc
  .tuple(any, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, at]) => ({ a, x: Math.min(a.hi, a.lo + at * (a.hi - a.lo)) }));
const holds = (a: Interval, x: number) => {
  const slack = 1e-9 * Math.max(1, Math.abs(x));
  expect(x).toBeGreaterThanOrEqual(a.lo - slack);
  expect(x).toBeLessThanOrEqual(a.hi + slack);
};

test('what holds for values holds for their intervals', () => {
  fc.assert(
    fc.property(inside, inside, end, (u, v, factor) => {
      holds(plus(u.a, v.a), u.x + v.x);
      holds(minus(u.a, v.a), u.x - v.x);
      holds(times(u.a, v.a), u.x * v.x);
      holds(scaled(u.a, factor), u.x * factor);
      holds(size(u.a), Math.abs(u.x));
      holds(within(u.a, -1, 1), Math.min(1, Math.max(-1, u.x)));
      if (Math.abs(v.x) > 1e-6) holds(over(u.a, v.a), u.x / v.x);
      if (u.x <= v.x) expect(canBeAtMost(u.a, v.a)).toBe(true);
      expect(meet(u.a, { lo: u.x, hi: u.x })).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('common and hull', () => {
  expect(
    common([
      { lo: 0, hi: 1 },
      { lo: 2, hi: 3 },
    ]),
  ).toBeNull();
  expect(
    hull([
      { lo: 0, hi: 1 },
      { lo: 2, hi: 3 },
    ]),
  ).toEqual({ lo: 0, hi: 3 });
  expect(hull([])).toBeNull();
});

test.each([
  [{ lo: 22.994, hi: 23.005 }, [23]],
  [{ lo: 1, hi: 3 }, [1, 2, 3]],
  [{ lo: 1.1, hi: 1.9 }, []],
  [{ lo: 0, hi: Infinity }, []],
  [{ lo: 2.9999999999999996, hi: 3 }, [3]],
])('whole numbers in %j', (a, wanted) => {
  expect(wholeNumbers(a)).toEqual(wanted);
});

testExamples(new URL('./interval.ts', import.meta.url), { common, over, size });
