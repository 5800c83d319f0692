/** The Runner of a job on queues: replicates that are there are merged, those that are not are asked for. */
import { createSequentialRunner, type Runner, type Task } from '@cedu/core';
import { createMerge, cut, missing, type Range } from '../../jobs/index.ts';
import type { Send } from './messages.ts';
import type { Works } from './works.ts';

/** Fewer replicates than this are made here. */
const FEWEST = 4;

export interface QueueRunnerOptions {
  readonly job: string;
  readonly works: Works;
  readonly send: Send;
  /** Into how many a piece of work is cut: as many isolates may be at it at once. */
  readonly pieces: number;
  /** Whether pieces that were asked for before, and have not come, are asked for again. */
  readonly again: boolean;
  /** Called where replicates are awaited: the study goes no further in this call. */
  readonly suspend: () => void;
}

/**
 * A study is a function of its request alone, so it is run from the start as often as a piece of work is finished; each
 * run gets further by one. The n-th call of `map` is the n-th piece of work of the job. A call whose replicates are not
 * all there never returns: whoever runs the study stops waiting when `suspend` is called.
 */
export function createQueueRunner({ job, works, send, pieces, again, suspend }: QueueRunnerOptions): Runner {
  const here = createSequentialRunner();
  const never = new Promise<never>(() => {});
  let calls = 0;
  return {
    async map<Input, Output>(
      task: Task<Input, Output>,
      input: Input,
      count: number,
      { onProgress }: { onProgress?: ((done: number, total: number) => void) | undefined } = {},
    ): Promise<Output[]> {
      if (count < FEWEST) return here.map(task, input, count);
      const number = calls++;
      // Whoever watches learns by this which part of the study is awaited.
      onProgress?.(0, count);
      const ask = (ranges: readonly Range[]) =>
        send(ranges.map(({ from, to }) => ({ kind: 'piece', job, work: number, from, to })));
      const known = await works.find(job, number);
      const size = known?.size ?? Math.ceil(count / pieces);
      if (known === null) {
        // Of two runs that get here at once one makes the work and asks for its pieces.
        if (await works.create(job, { number, task: task.name, count, size }, input)) await ask(cut(count, size));
        suspend();
        return never;
      }
      const arrived = await works.arrived(job, number);
      const holes = missing(count, size, arrived);
      if (holes.length > 0) {
        if (again) await ask(holes);
        suspend();
        return never;
      }
      const merge = createMerge(count);
      for (const from of arrived) merge.add({ from, outputs: await works.outputs(job, number, from) });
      return merge.outputs as Output[];
    },
  };
}
