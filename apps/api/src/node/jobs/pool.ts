/** Replicates over threads. A thread that dies loses nothing: its piece goes back to the others, and outputs are put by index. */
import { Worker } from 'node:worker_threads';
import type { Runner, Task } from '@cedu/core';
import { createMerge, cut, type Range } from '../../jobs/pieces.ts';
import { threadFile } from '../thread-file.ts';
import type { Piece, PieceDone } from './messages.ts';

/** Pieces per thread, so that none waits long for the last one. */
const PIECES = 8;
/** Threads that may die in one piece of work before it is given up. */
const MOST_DEATHS = 8;

export interface Thread {
  postMessage(piece: Piece): void;
  on(event: 'message', listener: (done: PieceDone) => void): unknown;
  on(event: 'error' | 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
}

export interface Pool extends Runner {
  close(): Promise<void>;
}

type MapParameters<Input, Output> = [
  task: Task<Input, Output>,
  input: Input,
  count: number,
  options?: { onProgress?: ((done: number, total: number) => void) | undefined; signal?: AbortSignal | undefined },
];

const replicateThread = (): Thread => new Worker(threadFile('replicate-thread', import.meta.url)) as Thread;

/** A Runner over so many threads; the result does not depend on their number, on the order of answers or on deaths. */
export function createPool(threads: number, start: () => Thread = replicateThread): Pool {
  const alive = new Set<Thread>();
  let works = 0;
  return {
    async map<Input, Output>(...[task, input, count, options = {}]: MapParameters<Input, Output>) {
      options.signal?.throwIfAborted();
      const work = ++works;
      const size = Math.max(1, Math.ceil(count / (threads * PIECES)));
      const waiting = cut(count, size);
      const merge = createMerge(count);
      const arrived = new Set<number>();
      let deaths = 0;
      return new Promise<Output[]>((resolve, reject) => {
        const begin = (): void => {
          const thread = start();
          alive.add(thread);
          let mine: Range | undefined;
          let knows = false;
          const next = (): void => {
            mine = waiting.shift();
            if (mine === undefined) return;
            const { from, to } = mine;
            thread.postMessage({ work, task: task.name, from, to, ...(!knows && { input }) });
            knows = true;
          };
          thread.on('message', (answer) => {
            if (answer.work !== work) return;
            if (answer.error !== undefined) return finish(() => reject(new Error(answer.error)));
            // The same piece may come twice, from a thread that was taken for dead.
            if (merge.add(answer)) {
              arrived.add(answer.from);
              options.onProgress?.(merge.done, count);
            }
            if (merge.outputs !== null) finish(() => resolve(merge.outputs as Output[]));
            // An answer that comes twice asks for nothing: the thread is at work on another piece.
            else if (answer.from === mine?.from) next();
          });
          let dead = false;
          const died = (): void => {
            if (dead || !alive.delete(thread)) return;
            dead = true;
            if (mine !== undefined && !arrived.has(mine.from)) waiting.push(mine);
            if (++deaths > MOST_DEATHS) finish(() => reject(new Error('threads keep dying')));
            else begin();
          };
          thread.on('error', died);
          thread.on('exit', died);
          next();
        };
        const finish = (settle: () => void): void => {
          options.signal?.removeEventListener('abort', stop);
          const ending = [...alive];
          alive.clear();
          for (const thread of ending) void thread.terminate();
          settle();
        };
        const stop = (): void => finish(() => reject(options.signal!.reason));
        options.signal?.addEventListener('abort', stop, { once: true });
        if (count === 0) return finish(() => resolve([]));
        for (let i = 0; i < Math.min(threads, waiting.length); i++) begin();
      });
    },
    async close() {
      const ending = [...alive];
      alive.clear();
      await Promise.all(ending.map((thread) => thread.terminate()));
    },
  };
}
