/** Long work: asked for once, watched, cancelled, its result a Report like any other. */
import { z } from 'zod';
import type { Asked, RawBody } from '../reports/asked.ts';

export const Job = z
  .strictObject({
    id: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    /** The part of the study that is at work. */
    step: z.string().nullable(),
    /** Of that part, from 0 to 1. */
    share: z.number(),
    /** The Report without its trust section, there before the long part begins and kept whatever becomes of that. */
    partial: z.string().nullable(),
    /** Where the Report is, when the job is done. */
    report: z.string().nullable(),
    errors: z.array(
      z.strictObject({
        pointer: z.string(),
        code: z.string(),
        detail: z.string(),
        values: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

/** What a job is made from: a body as it came, so that it can be read again after a restart or elsewhere. */
export interface JobOrder {
  readonly body: RawBody;
  /** The body's short name. */
  readonly request: string;
}

/** An Idempotency-Key, its caller's own, and the body that it stands for. */
export interface JobKey {
  readonly id: string;
  readonly request: string;
}

/** Where a host does long work. */
export interface Jobs {
  /**
   * Takes the work; `busy` where too much waits already, `taken` where `key` leads to another job. `asked` is the order,
   * read; `key` will lead to the job.
   */
  start(order: JobOrder, asked: Asked, key: string | null): Promise<Job | 'busy' | 'taken'>;
  get(id: string): Promise<Job | null>;
  /** The job now and after each change, until it has ended. */
  watch(id: string, signal: AbortSignal): AsyncIterable<Job>;
  /** Null where there is no such job; one that has ended stays as it is. */
  cancel(id: string): Promise<Job | null>;
  ofKey(key: string): Promise<JobKey | null>;
}

export const ended = ({ status }: Pick<Job, 'status'>): boolean => !['queued', 'running'].includes(status);

export const newJob = (id: string): Job => ({
  id,
  status: 'queued',
  step: null,
  share: 0,
  partial: null,
  report: null,
  errors: [],
});

/** The name under which a partial Report is kept: it is another Report than the one that was asked for. */
export const partialOf = (request: string): string => `partial of ${request}`;
