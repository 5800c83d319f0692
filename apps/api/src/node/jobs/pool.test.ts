/** Merging by index: any order, any number of threads, answers twice, threads that die. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece, PieceDone } from './messages.ts';
import { createPool, type Thread } from './pool.ts';

const square = { name: 'square', prepare: (unit: number) => (replicate: number) => unit * replicate ** 2 };

/** A thread in this process whose answers are late, doubled, or never come because it has died. */
function unreliable(choose: () => number): () => Thread {
  return () => {
    let work: (replicate: number) => unknown = () => null;
    let answer: (done: PieceDone) => void = () => {};
    let exit = () => {};
    return {
      on(event: string, listener: never) {
        if (event === 'message') answer = listener;
        if (event === 'exit') exit = listener;
      },
      postMessage({ work: number, from, to, input }: Piece) {
        if (input !== undefined) work = square.prepare(input as number);
        const outputs = Array.from({ length: to - from }, (_, k) => work(from + k));
        const fate = choose();
        setTimeout(() => {
          if (fate < 0.1) return exit();
          answer({ work: number, from, outputs });
          if (fate > 0.8) answer({ work: number, from, outputs });
        }, fate * 3);
      },
      terminate: async () => {},
    };
  };
}

test('outputs are those of one thread, whatever happens on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (count, threads, fates) => {
        let deaths = 0;
        const choose = () => {
          const fate = fates.next().value as number;
          if (fate < 0.1 && ++deaths > 5) return 0.5;
          return fate;
        };
        const pool = createPool(threads, unreliable(choose));
        const found = await pool.map(square, 3, count);
        expect(found).toEqual(Array.from({ length: count }, (_, i) => 3 * i ** 2));
      },
    ),
    { numRuns: 60 },
  );
});

test('a signal stops the work with its reason', async () => {
  const stop = new AbortController();
  const pool = createPool(
    2,
    unreliable(() => 0.5),
  );
  const work = pool.map(square, 1, 50, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
  await expect(work).rejects.toThrow('enough');
});
