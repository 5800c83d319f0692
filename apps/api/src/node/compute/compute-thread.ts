/** A thread that does one piece of work after the other. */
import { parentPort } from 'node:worker_threads';
import { WORK } from '../../compute/index.ts';
import type { WorkAsked, WorkDone } from './messages.ts';

parentPort!.on('message', async ({ name, input }: WorkAsked) => {
  const answer = (done: WorkDone): void => parentPort!.postMessage(done);
  try {
    // The server asks with the input that belongs to the name.
    answer({ outcome: await (WORK[name] as (input: unknown, options: object) => unknown)(input, {}) });
  } catch (error) {
    answer({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
