import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks, fromZero, labelTicks, padded, tickDecimals } from './axis.ts';
import { widthOf } from './sheet.ts';

test('ticks have the fewest decimals that write them exactly', () => {
  expect(tickDecimals([0, 0.25, 0.5])).toBe(2);
  expect(tickDecimals([0, 1, 2])).toBe(0);
  expect(tickDecimals([1e6, 2e6])).toBe(0);
  expect(labelTicks([-0.5, 0, 0.5]).map((t) => t.label)).toEqual(['−0.5', '0.0', '0.5']);
});

test('labels of an axis never meet', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 30, max: 700 }),
      (low, span, length) => {
        const ticks = axisTicks([low, low + span], length);
        for (let i = 1; i < ticks.length; i++) {
          const apart = ((ticks[i]!.value - ticks[i - 1]!.value) / span) * length;
          expect(apart).toBeGreaterThan((widthOf(ticks[i]!.label, 'axis') + widthOf(ticks[i - 1]!.label, 'axis')) / 2);
        }
      },
    ),
  );
});

test('a range of nothing is opened, bars start at zero', () => {
  expect(padded([5, 5])).toEqual([4.5, 5.5]);
  expect(padded([0])).toEqual([-1, 1]);
  expect(padded([])).toEqual([0, 1]);
  expect(fromZero([2, 4])).toEqual([0, 4]);
  expect(fromZero([-2, 4])).toEqual([-2, 4]);
  expect(fromZero([0, 0])).toEqual([0, 1]);
});
