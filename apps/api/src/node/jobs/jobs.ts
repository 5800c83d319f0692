/** Jobs on Node: a thread for each, some at once, the others waiting in turn. */
import { EventEmitter, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ended, type Job, type JobOrder, type Jobs } from '../../jobs/index.ts';
import type { ReportStore } from '../../store/index.ts';
import { say } from '../../words/index.ts';
import type { JobMessage } from './messages.ts';

const AT_ONCE = 2;
const MOST_WAITING = 32;
/** Ended jobs that are remembered. */
const REMEMBERED = 1000;

interface Entry {
  job: Job;
  readonly order: JobOrder;
  readonly changes: EventEmitter;
  worker: Worker | null;
}

export interface NodeJobs extends Jobs {
  /** Takes no new job and waits for those that run. */
  close(): Promise<void>;
}

export function createNodeJobs(reports: ReportStore, threads = Math.min(8, availableParallelism())): NodeJobs {
  const entries = new Map<string, Entry>();
  const keys = new Map<string, { id: string; request: string }>();
  const waiting: Entry[] = [];
  let running = 0;
  let closing = false;

  function change(entry: Entry, what: Partial<Job>): void {
    entry.job = { ...entry.job, ...what };
    entry.changes.emit('change');
  }

  function turn(): void {
    while (running < AT_ONCE && waiting.length > 0) {
      running++;
      void run(waiting.shift()!).finally(() => {
        running--;
        turn();
      });
    }
  }

  async function run(entry: Entry): Promise<void> {
    const worker = new Worker(new URL('./job-thread.ts', import.meta.url), {
      workerData: { asked: entry.order.asked, threads },
    });
    entry.worker = worker;
    change(entry, { status: 'running' });
    const stored: Promise<void>[] = [];
    const keep = async (kind: 'partial' | 'report', id: string, json: string): Promise<void> => {
      // The partial Report is another one; only the whole is what the request asked for.
      await reports.put(id, json, kind === 'report' ? entry.order.request : `partial of ${entry.order.request}`);
      const place = `/v1/reports/${id}`;
      if (!ended(entry.job))
        change(entry, kind === 'partial' ? { partial: place } : { report: place, status: 'done', share: 1 });
    };
    worker.on('message', (message: JobMessage) => {
      if (ended(entry.job)) return;
      if (message.kind === 'progress') change(entry, { step: message.step, share: message.share });
      else if (message.kind !== 'faults') stored.push(keep(message.kind, message.id, message.json));
      else {
        const errors = message.faults.map((fault) => ({
          pointer: /^\/(data|printed)\b/.test(fault.path) ? fault.path : `/study${fault.path}`,
          code: fault.code,
          detail: say(fault, 'en'),
          values: { ...fault.values },
        }));
        change(entry, { status: 'failed', errors });
      }
    });
    worker.on('error', () => change(entry, { status: 'failed' }));
    await once(worker, 'exit').catch(() => {});
    entry.worker = null;
    await Promise.allSettled(stored);
    if (!ended(entry.job)) change(entry, { status: 'failed' });
  }

  function forgetOld(): void {
    for (const [id, { job }] of entries) {
      if (entries.size <= REMEMBERED) return;
      if (ended(job)) entries.delete(id);
    }
  }

  return {
    async start(order) {
      if (closing || waiting.length >= MOST_WAITING) return null;
      const id = crypto.randomUUID();
      const job: Job = { id, status: 'queued', step: null, share: 0, partial: null, report: null, errors: [] };
      const entry: Entry = { job, order, changes: new EventEmitter().setMaxListeners(0), worker: null };
      entries.set(id, entry);
      forgetOld();
      waiting.push(entry);
      turn();
      return entry.job;
    },
    get: async (id) => entries.get(id)?.job ?? null,
    async *watch(id, signal) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      for (;;) {
        const shown = entry.job;
        yield shown;
        if (ended(shown)) return;
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
      if (entry === undefined) return null;
      if (!ended(entry.job)) {
        change(entry, { status: 'cancelled' });
        const place = waiting.indexOf(entry);
        if (place >= 0) waiting.splice(place, 1);
        await entry.worker?.terminate();
      }
      return entry.job;
    },
    ofKey: (key) => keys.get(key) ?? null,
    keep(key, id, request) {
      keys.set(key, { id, request });
      if (keys.size > REMEMBERED) keys.delete(keys.keys().next().value!);
    },
    async close() {
      closing = true;
      const open = [...entries.values()].filter(({ job }) => !ended(job));
      await Promise.all(open.map(({ changes, job }) => (ended(job) ? null : untilEnded(job.id, changes))));
    },
  };

  async function untilEnded(id: string, changes: EventEmitter): Promise<void> {
    while (!ended(entries.get(id)!.job)) await once(changes, 'change');
  }
}
