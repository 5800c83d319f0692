import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { spreadLabels } from './spread-labels.ts';

testExamples(new URL('./spread-labels.ts', import.meta.url), { spreadLabels });

test('none nearer than the gap, in the order of the places, inside the ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }),
      fc.double({ min: 1, max: 30, noNaN: true }),
      (places, gap) => {
        const spread = spreadLabels(places, gap, 0, 1000);
        const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
        for (let r = 1; r < order.length; r++) {
          expect(spread[order[r]!]! - spread[order[r - 1]!]!).toBeGreaterThanOrEqual(gap - 1e-6);
        }
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...spread)).toBeLessThanOrEqual(1000 + 1e-6);
      },
    ),
  );
});

test('places that are far enough apart stay, and a crowd is spread evenly about its mean', () => {
  expect(spreadLabels([100, 10, 50], 20, 0, 200)).toEqual([100, 10, 50]);
  expect(spreadLabels([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
  expect(spreadLabels([0, 0], 10, 0, 100)).toEqual([0, 10]);
});
