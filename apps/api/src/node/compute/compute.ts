/** Work for requests in threads, so that the server goes on answering. Threads stay; one that dies or is stopped is replaced. */
import { Worker } from 'node:worker_threads';
import type { Compute, WorkName, WorkOutcome } from '../../compute/index.ts';
import { threadFile } from '../thread-file.ts';
import type { WorkAsked, WorkDone } from './messages.ts';

/** Threads that one piece of work may outlive. */
const MOST_DEATHS = 2;

export interface Thread {
  postMessage(asked: WorkAsked): void;
  on(event: 'message', listener: (done: WorkDone) => void): unknown;
  on(event: 'error' | 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
  unref(): void;
  ref(): void;
}

interface Order {
  readonly asked: WorkAsked;
  readonly signal: AbortSignal;
  readonly resolve: (outcome: never) => void;
  readonly reject: (reason: unknown) => void;
  deaths: number;
}

export interface Threads {
  readonly compute: Compute;
  close(): Promise<void>;
}

const computeThread = (): Thread => new Worker(threadFile('compute-thread', import.meta.url)) as Thread;

/** Threads start when there is work for them; what waits is done in the order of asking. */
export function createThreads(most: number, start: () => Thread = computeThread): Threads {
  const waiting: Order[] = [];
  const idle: Thread[] = [];
  const working = new Map<Thread, Order>();

  function begin(): Thread {
    const thread = start();
    thread.on('message', (done) => {
      const order = working.get(thread);
      if (order === undefined) return;
      leave(thread);
      idle.push(thread);
      if ('error' in done) order.reject(new Error(done.error));
      else order.resolve(done.outcome as never);
      turn();
    });
    const died = (): void => {
      const place = idle.indexOf(thread);
      if (place >= 0) idle.splice(place, 1);
      const order = leave(thread);
      if (order !== undefined && !order.signal.aborted) {
        if (++order.deaths < MOST_DEATHS) waiting.unshift(order);
        else order.reject(new Error('threads keep dying'));
      }
      turn();
    };
    thread.on('error', died);
    thread.on('exit', died);
    return thread;
  }

  function leave(thread: Thread): Order | undefined {
    const order = working.get(thread);
    working.delete(thread);
    // An idle thread does not keep the process alive.
    thread.unref();
    return order;
  }

  function turn(): void {
    while (waiting.length > 0 && (idle.length > 0 || working.size < most)) {
      const order = waiting.shift()!;
      if (order.signal.aborted) continue;
      const thread = idle.pop() ?? begin();
      working.set(thread, order);
      thread.ref();
      thread.postMessage(order.asked);
    }
  }

  /** Nobody waits for the answer any more: the thread is stopped at whatever it is at. */
  function stop(order: Order): void {
    order.reject(order.signal.reason);
    const place = waiting.indexOf(order);
    if (place >= 0) waiting.splice(place, 1);
    for (const [thread, its] of working) if (its === order) void thread.terminate();
  }

  return {
    compute: <N extends WorkName>(name: N, input: unknown, signal: AbortSignal) =>
      new Promise<WorkOutcome<N>>((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const order: Order = { asked: { name, input }, signal, resolve, reject, deaths: 0 };
        signal.addEventListener('abort', () => stop(order), { once: true });
        waiting.push(order);
        turn();
      }),
    async close() {
      const all = [...idle.splice(0), ...working.keys()];
      working.clear();
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}
