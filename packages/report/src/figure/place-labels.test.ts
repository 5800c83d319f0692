import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { around, meet, placeLabels, type Wanted } from './place-labels.ts';

testExamples(new URL('./place-labels.ts', import.meta.url), { placeLabels });

const within = { left: 0, top: 0, right: 300, bottom: 200 };
const coordinate = (high: number) => fc.double({ min: 0, max: high, noNaN: true });
const wanted = fc
  .array(fc.record({ x: coordinate(300), y: coordinate(200), width: fc.double({ min: 10, max: 90, noNaN: true }) }), {
    maxLength: 40,
  })
  .map((list) => list.map((w, i): Wanted => ({ ...w, id: `${i}`, height: 14 })));

test('no two names meet, none meets a mark, none leaves the frame', () => {
  fc.assert(
    fc.property(wanted, fc.boolean(), (list, leaders) => {
      const taken = list.map((w) => around(w.x, w.y, 5));
      const placed = placeLabels(list, { taken, within, gap: 9, leaders });
      for (const [i, { box }] of placed.entries()) {
        expect(box.left >= 0 && box.top >= 0 && box.right <= 300 && box.bottom <= 200).toBe(true);
        for (const mark of taken) expect(meet(box, mark)).toBe(false);
        for (const other of placed.slice(i + 1)) expect(meet(box, other.box)).toBe(false);
      }
    }),
  );
});

test('the first name asked for comes first, and one without room is left out', () => {
  const at = { x: 50, y: 50, width: 40, height: 14 };
  const frame = { left: 40, top: 40, right: 100, bottom: 60 };
  const [only, ...rest] = placeLabels(
    [
      { ...at, id: 'first' },
      { ...at, id: 'second' },
    ],
    { taken: [], within: frame, gap: 8 },
  );
  expect(only?.id).toBe('first');
  expect(rest).toEqual([]);
});

test('a name in a crowd stands off with a leader that crosses nothing, where leaders are allowed', () => {
  const ring = [1, 2, 3, 4, 5, 6, 7].map((k) => (k * Math.PI) / 4);
  const crowd = [around(50, 50, 5), ...ring.map((a) => around(50 + 16 * Math.cos(a), 50 + 16 * Math.sin(a), 8))];
  const want = [{ id: 'a', x: 50, y: 50, width: 10, height: 10 }];
  const room = { within, gap: 8 };
  expect(placeLabels(want, { ...room, taken: crowd })).toEqual([]);
  const [placed] = placeLabels(want, { ...room, taken: crowd, leaders: true });
  expect(placed?.leader?.map(Math.round)).toEqual([56, 50, 70, 50]);
  const wall = { left: 60, top: 40, right: 64, bottom: 60 };
  expect(placeLabels(want, { ...room, taken: [...crowd, wall], leaders: true })).toEqual([]);
});

test('boxes that only touch do not meet', () => {
  expect(meet({ left: 0, top: 0, right: 1, bottom: 1 }, { left: 1, top: 0, right: 2, bottom: 1 })).toBe(false);
});
