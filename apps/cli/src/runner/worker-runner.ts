/** Replicates over worker threads: the Runner of the command line. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createSequentialRunner, type Runner } from '@cedu/core';
import type { Answer, Question } from './messages.ts';

/** More threads than this gain little on work of seconds. */
const MOST_WORKERS = 8;
/** Fewer replicates than this are done here: a thread takes longer to start. */
const FEWEST = 16;
/** Pieces per worker, so that none waits long for the last one. */
const PIECES = 16;
/** Pieces that a worker has before it at a time, so that it goes on while this thread is busy. */
const AHEAD = 4;

export interface WorkerRunner extends Runner {
  /** Starts the threads before there is work for them, where it is known to come. */
  warm(): void;
  /** Ends the threads; the runner may be used again afterwards. */
  close(): Promise<void>;
}

/** Beside this file in a checkout, beside the bundle in `dist/`. */
function workerFile(): string | null {
  for (const place of ['./worker.ts', './worker.js', '../worker.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}

/**
 * A runner over threads, started when there is work for them. Outputs are the same whatever their number: each
 * replicate has random numbers of its own, and outputs are put in the order of replicates. With one thread, or where
 * threads cannot be started, work is done here, one replicate after the other.
 */
export function createWorkerRunner(threads: number = Math.min(MOST_WORKERS, availableParallelism())): WorkerRunner {
  const here = createSequentialRunner(() => new Promise((turn) => setImmediate(turn)));
  const file = workerFile();
  const workers: Worker[] = [];
  let jobs = 0;

  function started(wanted: number): Worker[] {
    while (workers.length < wanted) {
      const worker = new Worker(file!);
      worker.unref();
      workers.push(worker);
    }
    return workers;
  }

  return {
    warm() {
      if (threads > 1 && file !== null) started(threads);
    },
    async map<Input, Output>(...[task, input, count, options = {}]: Parameters<typeof here.map<Input, Output>>) {
      if (threads < 2 || file === null || count < FEWEST) return here.map(task, input, count, options);
      options.signal?.throwIfAborted();
      const job = ++jobs;
      const outputs = new Array<Output>(count);
      const size = Math.max(1, Math.ceil(count / (threads * PIECES)));
      let [next, done] = [0, 0];
      const work = started(threads).map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            let waiting = 0;
            const ask = (withInput: boolean): void => {
              if (next >= count) {
                if (waiting > 0) return;
                leave();
                resolve();
                return;
              }
              waiting++;
              const from = next;
              next = Math.min(count, next + size);
              const question: Question = { job, task: task.name, from, to: next, ...(withInput && { input }) };
              worker.postMessage(question);
            };
            const answered = (answer: Answer): void => {
              if (answer.job !== job) return;
              if (answer.error !== undefined) {
                fail(new Error(answer.error));
                return;
              }
              for (const [k, output] of answer.outputs.entries()) outputs[answer.from + k] = output as Output;
              waiting--;
              done += answer.outputs.length;
              options.onProgress?.(done, count);
              ask(false);
            };
            const fail = (reason: unknown): void => {
              leave();
              next = count;
              reject(reason);
            };
            const stopped = (): void => fail(options.signal!.reason);
            function leave(): void {
              worker.off('message', answered);
              worker.off('error', fail);
              worker.unref();
              options.signal?.removeEventListener('abort', stopped);
            }
            worker.ref();
            worker.on('message', answered);
            worker.on('error', fail);
            options.signal?.addEventListener('abort', stopped);
            ask(true);
            for (let piece = 1; piece < AHEAD && next < count; piece++) ask(false);
          }),
      );
      await Promise.all(work);
      return outputs;
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
