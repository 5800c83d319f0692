/** Jobs on Node: a thread for each, some at once, the others waiting in turn. */
import { EventEmitter, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  createMemoryJobStore,
  ended,
  type Job,
  type JobStore,
  type Jobs,
  jobErrors,
  newJob,
  partialOf,
  STOPPED,
} from '../../jobs/index.ts';
import type { ApiLimits } from '../../limits.ts';
import { type Asked, givenIn, readRequest } from '../../reports/index.ts';
import type { ReportStore } from '../../store/index.ts';
import type { BundledStudies } from '../../studies/index.ts';
import { threadFile } from '../thread-file.ts';
import type { JobMessage } from './messages.ts';

const AT_ONCE = 2;
const MOST_WAITING = 32;

/** A job that waits or runs in this process; what has ended is in the store. */
interface Entry {
  job: Job;
  readonly asked: Asked;
  readonly request: string;
  readonly changes: EventEmitter;
  worker: Worker | null;
}

export interface NodeJobs extends Jobs {
  /** Takes up what a process before this one left open. */
  resume(studies: BundledStudies, limits: ApiLimits): Promise<void>;
  /** Takes no new job and waits for those that run; what waits in a store that stays is left to the next process. */
  close(): Promise<void>;
}

export interface NodeJobsOptions {
  /** In memory where left out: jobs then end with the process. */
  readonly kept?: JobStore;
  readonly threads?: number;
}

export function createNodeJobs(reports: ReportStore, { kept, threads }: NodeJobsOptions = {}): NodeJobs {
  const store = kept ?? createMemoryJobStore();
  const each = threads ?? Math.min(8, availableParallelism());
  const entries = new Map<string, Entry>();
  const waiting: Entry[] = [];
  let running = 0;
  let closing = false;

  /** Progress is told here; what must outlive the process is written first. */
  async function change(entry: Entry, what: Partial<Job>): Promise<void> {
    if (ended(entry.job)) return;
    if (what.step === undefined) await store.change(entry.job.id, what);
    entry.job = { ...entry.job, ...what };
    if (ended(entry.job)) entries.delete(entry.job.id);
    entry.changes.emit('change');
  }

  function turn(): void {
    if (closing && kept !== undefined) return;
    while (running < AT_ONCE && waiting.length > 0) {
      running++;
      void run(waiting.shift()!).finally(() => {
        running--;
        turn();
      });
    }
  }

  async function run(entry: Entry): Promise<void> {
    const worker = new Worker(threadFile('job-thread', import.meta.url), {
      workerData: { asked: entry.asked, threads: each },
    });
    entry.worker = worker;
    const told: Promise<void>[] = [change(entry, { status: 'running' })];
    worker.on('message', (message: JobMessage) => told.push(hear(entry, message)));
    worker.on('error', () => told.push(change(entry, STOPPED)));
    await once(worker, 'exit').catch(() => {});
    entry.worker = null;
    await Promise.allSettled(told);
    await change(entry, STOPPED);
  }

  async function hear(entry: Entry, message: JobMessage): Promise<void> {
    if (ended(entry.job)) return;
    switch (message.kind) {
      case 'progress':
        return change(entry, { step: message.step, share: message.share });
      case 'faults':
        return change(entry, { status: 'failed', errors: jobErrors(message.faults) });
      case 'partial':
        await reports.put(message.id, message.json, partialOf(entry.request));
        return change(entry, { partial: `/v1/reports/${message.id}` });
      case 'report':
        await reports.put(message.id, message.json, entry.request);
        return change(entry, { report: `/v1/reports/${message.id}`, status: 'done', share: 1 });
    }
  }

  function wait(job: Job, asked: Asked, request: string): void {
    const entry: Entry = { job, asked, request, changes: new EventEmitter().setMaxListeners(0), worker: null };
    entries.set(job.id, entry);
    waiting.push(entry);
    turn();
  }

  /** Whether a job is left to the next process. */
  const left = (entry: Entry): boolean => closing && kept !== undefined && waiting.includes(entry);

  const get = async (id: string): Promise<Job | null> => entries.get(id)?.job ?? (await store.get(id));

  return {
    get,
    async start(order, asked, key) {
      if (closing || waiting.length >= MOST_WAITING) return 'busy';
      const job = newJob(crypto.randomUUID());
      if (!(await store.add(job, order, key))) return 'taken';
      wait(job, asked, order.request);
      return job;
    },
    async *watch(id, signal) {
      for (;;) {
        const entry = entries.get(id);
        const shown = entry?.job ?? (await store.get(id));
        if (shown === null) return;
        yield shown;
        if (ended(shown) || entry === undefined || left(entry)) return;
        // A change that came while the last one was being sent is not waited for.
        if (entry.job === shown) {
          const stopped = await once(entry.changes, 'change', { signal }).then(
            () => false,
            () => true,
          );
          if (stopped) return;
        }
      }
    },
    async cancel(id) {
      const entry = entries.get(id);
      if (entry !== undefined) {
        await change(entry, { status: 'cancelled' });
        const place = waiting.indexOf(entry);
        if (place >= 0) waiting.splice(place, 1);
        await entry.worker?.terminate();
      }
      return entry?.job ?? store.get(id);
    },
    ofKey: (key) => store.ofKey(key),
    async resume(studies, limits) {
      for (const id of await store.open()) {
        const [job, order] = await Promise.all([store.get(id), store.order(id)]);
        if (job === null || order === null) continue;
        try {
          const given = await givenIn(order.body, limits);
          wait({ ...job, status: 'queued' }, await readRequest(given, studies, limits), order.request);
        } catch {
          // What was taken by an earlier version and is refused by this one.
          await store.change(id, STOPPED);
        }
      }
    },
    async close() {
      closing = true;
      const open = [...entries.values()].filter((entry) => !left(entry));
      // Who watches what is left need not wait for it here.
      for (const entry of waiting) entry.changes.emit('change');
      await Promise.all(
        open.map(async (entry) => {
          while (!ended(entry.job)) await once(entry.changes, 'change');
        }),
      );
    },
  };
}
