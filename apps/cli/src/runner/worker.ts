/** A thread: does the replicates it is asked for. */
import { parentPort } from 'node:worker_threads';
import { TASKS } from '@cedu/core';
import type { Answer, Question } from './messages.ts';

const port = parentPort!;
let job = -1;
let work: (replicate: number) => unknown = () => null;

port.on('message', (question: Question) => {
  const { from, to } = question;
  const answer = (rest: Pick<Answer, 'outputs' | 'error'>) => port.postMessage({ job: question.job, from, ...rest });
  try {
    if (question.job !== job) {
      const task = TASKS.find(({ name }) => name === question.task);
      if (!task) throw new Error(`no task of this name: ${question.task}`);
      work = task.prepare(question.input as never);
      ({ job } = question);
    }
    const outputs: unknown[] = [];
    for (let replicate = from; replicate < to; replicate++) outputs.push(work(replicate));
    answer({ outputs });
  } catch (error) {
    answer({ outputs: [], error: error instanceof Error ? error.message : String(error) });
  }
});
