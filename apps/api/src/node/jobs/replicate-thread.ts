/** A thread that makes the replicates it is asked for. */
import { parentPort } from 'node:worker_threads';
import { TASKS } from '@cedu/core';
import type { Piece, PieceDone } from './messages.ts';

let current = -1;
let replicate: (index: number) => unknown = () => null;

parentPort!.on('message', ({ work, task: name, from, to, input }: Piece) => {
  const answer = (rest: Pick<PieceDone, 'outputs' | 'error'>): void => parentPort!.postMessage({ work, from, ...rest });
  try {
    if (work !== current) {
      const task = TASKS.find((one) => one.name === name);
      if (task === undefined) throw new Error(`no task of this name: ${name}`);
      replicate = task.prepare(input as never);
      current = work;
    }
    answer({ outputs: Array.from({ length: to - from }, (_, k) => replicate(from + k)) });
  } catch (error) {
    answer({ outputs: [], error: error instanceof Error ? error.message : String(error) });
  }
});
