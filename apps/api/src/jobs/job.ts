/** Long work: asked for once, watched, cancelled, its result a Report like any other. */
import { z } from 'zod';
import type { Asked } from '../reports/asked.ts';

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

/** What a job is made from; `request` names the body that asked for it. */
export interface JobOrder {
  readonly asked: Asked;
  readonly request: string;
}

/** Where a host does long work. */
export interface Jobs {
  /** Takes the work, or null where too much waits already. */
  start(order: JobOrder): Promise<Job | null>;
  get(id: string): Promise<Job | null>;
  /** The job now and after each change, until it has ended. */
  watch(id: string, signal: AbortSignal): AsyncIterable<Job>;
  /** Null where there is no such job; one that has ended stays as it is. */
  cancel(id: string): Promise<Job | null>;
  /** The job that an Idempotency-Key of a caller stands for, and the body it came with. */
  ofKey(key: string): { readonly id: string; readonly request: string } | null;
  keep(key: string, id: string, request: string): void;
}

export const ended = ({ status }: Pick<Job, 'status'>): boolean => !['queued', 'running'].includes(status);
