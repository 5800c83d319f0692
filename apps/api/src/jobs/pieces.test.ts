/** Merging by replicate index: any order, any size of pieces, doubled, lost and made again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { createMerge, cut, type Made, missing } from './pieces.ts';

testExamples(new URL('./pieces.ts', import.meta.url), { createMerge, cut, missing });

const output = (replicate: number) => ({ replicate, value: Math.sqrt(replicate) });
const made = ({ from, to }: { from: number; to: number }): Made => ({
  from,
  outputs: Array.from({ length: to - from }, (_, k) => output(from + k)),
});
const all = (count: number) => Array.from({ length: count }, (_, i) => output(i));

const count = fc.integer({ min: 0, max: 60 });
const size = fc.integer({ min: 1, max: 70 });

test('pieces hold every replicate once, none longer than its size', () => {
  fc.assert(
    fc.property(count, size, (n, most) => {
      const pieces = cut(n, most);
      expect(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(
        Array.from({ length: n }, (_, i) => i),
      );
      expect(pieces.every(({ from, to }) => to - from <= most && to > from)).toBe(true);
    }),
  );
});

test('any order, with doubles, gives the outputs in order', () => {
  fc.assert(
    fc.property(count, size, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (n, most, draws) => {
      const next = () => draws.next().value as number;
      const twice = cut(n, most).flatMap((piece) => (next() < 0.3 ? [piece, piece] : [piece]));
      const order = twice.map((piece) => ({ piece, at: next() })).toSorted((a, b) => a.at - b.at);
      const merge = createMerge(n);
      let added = 0;
      for (const { piece } of order) if (merge.add(made(piece))) added++;
      expect(merge.outputs).toEqual(all(n));
      expect(added).toBe(cut(n, most).length);
    }),
  );
});

test('what is lost is missing, and made again completes it; pieces of another size may fill the holes', () => {
  fc.assert(
    fc.property(count, size, size, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (n, most, other, lost) => {
      const merge = createMerge(n);
      const arrived = new Set<number>();
      for (const [i, piece] of cut(n, most).entries()) {
        if (lost[i]) continue;
        merge.add(made(piece));
        arrived.add(piece.from);
      }
      const holes = missing(n, most, arrived);
      expect(merge.outputs === null).toBe(holes.length > 0);
      expect(merge.done).toBe(n - holes.reduce((sum, { from, to }) => sum + to - from, 0));
      for (const piece of cut(n, other)) merge.add(made(piece));
      expect(merge.outputs).toEqual(all(n));
    }),
  );
});
