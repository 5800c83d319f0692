/** Jobs on queues: what a message brings about, and how a caller sees it. */
import { type Report, runStudy, TASKS } from '@cedu/core';
import {
  ended,
  type Job,
  type JobStore,
  type Jobs,
  jobErrors,
  missing,
  newJob,
  partialOf,
  STOPPED,
} from '../../jobs/index.ts';
import type { ApiLimits } from '../../limits.ts';
import { Refused } from '../../problem/index.ts';
import { type Asked, givenIn, readRequest } from '../../reports/index.ts';
import type { ReportStore } from '../../store/index.ts';
import type { BundledStudies } from '../../studies/index.ts';
import type { Message, Send } from './messages.ts';
import { createQueueRunner } from './runner.ts';
import type { Works } from './works.ts';

/** Looks without any progress, messages asked for again at each, until a job is given up. */
const MOST_FRUITLESS = 10;
const POLL_MS = 1000;
/** Looks at a job in one stream of events, each a call to the database; who watches longer asks again, as EventSource does. */
const MOST_LOOKS = 600;

export interface QueueJobsOptions {
  readonly store: JobStore;
  readonly works: Works;
  readonly reports: ReportStore;
  readonly studies: BundledStudies;
  readonly limits: ApiLimits;
  readonly send: Send;
  /** Seconds between looks. */
  readonly lookAfter?: number;
  /** Into how many messages one piece of work is cut. */
  readonly pieces?: number;
}

export interface QueueJobs extends Jobs {
  /** Does what a message asks. Rejects where the store fails: the queue then brings the message again. */
  consume(message: Message, attempt: number): Promise<void>;
}

export function createQueueJobs(options: QueueJobsOptions): QueueJobs {
  const { store, works, reports, studies, limits, send, lookAfter = 120, pieces = 48 } = options;

  const open = async (id: string): Promise<Job | null> => {
    const job = await store.get(id);
    return job === null || ended(job) ? null : job;
  };

  async function end(id: string, what: Partial<Omit<Job, 'id'>>): Promise<void> {
    await store.change(id, what);
    await works.clear(id);
  }

  const keep = async (report: Report, request: string): Promise<string> => {
    await reports.put(report.id, JSON.stringify(report), request);
    return `/v1/reports/${report.id}`;
  };

  async function advance(job: Job, again: boolean): Promise<void> {
    const order = await store.order(job.id);
    const asked = order && (await readAgain(order.body));
    if (!asked) return end(job.id, STOPPED);
    const { study, table, printed } = asked;
    const common = printed === undefined ? {} : { printed };
    if (job.partial === null && study.trust !== 'none') {
      const quick = await runStudy({ ...study, trust: 'none' }, table, common);
      if (!quick.ok) return end(job.id, { status: 'failed', errors: jobErrors(quick.faults) });
      const partial = await keep(quick.value, partialOf(order.request));
      if (!(await store.change(job.id, { status: 'running', partial }))) return;
    }
    let step: string | undefined;
    const suspended = Promise.withResolvers<null>();
    const suspend = (): void => suspended.resolve(null);
    const runner = createQueueRunner({ job: job.id, works, send, pieces, again, suspend });
    const onProgress = (at: { step: string }): void => {
      step = at.step;
    };
    const made = await Promise.race([runStudy(study, table, { ...common, runner, onProgress }), suspended.promise]);
    if (made === null) {
      if (step !== job.step) await store.change(job.id, { status: 'running', step: step!, share: 0 });
      return;
    }
    if (!made.ok) return end(job.id, { status: 'failed', errors: jobErrors(made.faults) });
    const report = await keep(made.value, order.request);
    await end(job.id, { status: 'done', share: 1, report });
  }

  /** Null for what was taken by an earlier version and is refused by this one. */
  async function readAgain(body: Parameters<typeof givenIn>[0]): Promise<Asked | null> {
    try {
      return await readRequest(await givenIn(body, limits), studies, limits);
    } catch (reason) {
      if (reason instanceof Refused) return null;
      throw reason;
    }
  }

  async function makePiece({ job, work: number, from, to }: Extract<Message, { kind: 'piece' }>): Promise<void> {
    const work = await works.find(job, number);
    if (work === null) return;
    const before = await works.arrived(job, number);
    if (!before.has(from)) {
      const input = await works.input(job, number);
      let outputs: unknown[];
      try {
        const replicate = TASKS.find(({ name }) => name === work.task)!.prepare(input as never);
        outputs = Array.from({ length: to - from }, (_, k) => replicate(from + k));
      } catch {
        // A task is a function of its input: what it throws once it throws always.
        return end(job, STOPPED);
      }
      if ((await open(job)) === null) return;
      await works.keep(job, number, from, outputs);
    }
    const arrived = await works.arrived(job, number);
    const holes = missing(work.count, work.size, arrived);
    const made = work.count - holes.reduce((sum, hole) => sum + hole.to - hole.from, 0);
    await store.change(job, { share: made / work.count });
    if (holes.length === 0) await send([{ kind: 'advance', job }]);
  }

  /** Where a job stands, in a word that changes whenever it gets further. */
  async function standing({ id, partial }: Job): Promise<string> {
    const work = await works.latest(id);
    if (work === null) return partial === null ? 'new' : 'partial';
    return `${work.number}: ${(await works.arrived(id, work.number)).size}`;
  }

  async function look(job: Job, { at, fruitless }: Extract<Message, { kind: 'look' }>): Promise<void> {
    const now = await standing(job);
    const count = now === at ? fruitless + 1 : 0;
    if (count > MOST_FRUITLESS) return end(job.id, STOPPED);
    if (count > 0) await advance(job, true);
    await send([{ kind: 'look', job: job.id, at: now, fruitless: count }], lookAfter);
  }

  return {
    async consume(message, attempt) {
      const job = await open(message.job);
      if (job === null) return;
      if (message.kind === 'advance') return advance(job, attempt > 1);
      return message.kind === 'piece' ? makePiece(message) : look(job, message);
    },
    async start(order, _, key) {
      const job = newJob(crypto.randomUUID());
      if (!(await store.add(job, order, key))) return 'taken';
      try {
        await send([{ kind: 'advance', job: job.id }]);
        await send([{ kind: 'look', job: job.id, at: '', fruitless: 0 }], lookAfter);
      } catch {
        // Nothing would ever take it up: the caller is told to ask again, and the key is free for that.
        await store.remove(job.id);
        return 'busy';
      }
      return job;
    },
    get: (id) => store.get(id),
    async *watch(id, signal) {
      let last = '';
      for (let looks = 0; looks < MOST_LOOKS && !signal.aborted; looks++) {
        const job = await store.get(id);
        if (job === null) return;
        const text = JSON.stringify(job);
        if (text !== last) yield job;
        last = text;
        if (ended(job)) return;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async cancel(id) {
      if (await store.change(id, { status: 'cancelled' })) await works.clear(id);
      return store.get(id);
    },
    ofKey: (key) => store.ofKey(key),
  };
}
