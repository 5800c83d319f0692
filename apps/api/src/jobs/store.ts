/** Where jobs are remembered: one small port, with one contract test for all that fill it. */
import type { Job, JobKey, JobOrder } from './job.ts';

export interface JobStore {
  /**
   * Keeps a new job and what it is made from; `key` leads to it from then on. False, and nothing is kept, where the key
   * leads to another job: of two that are added at once one is.
   */
  add(job: Job, order: JobOrder, key: string | null): Promise<boolean>;
  /** Forgets a job that could not be begun, and the key that leads to it. */
  remove(id: string): Promise<void>;
  get(id: string): Promise<Job | null>;
  order(id: string): Promise<JobOrder | null>;
  /** Writes into a job that has not ended; false where it has, or is not there. */
  change(id: string, what: Partial<Omit<Job, 'id'>>): Promise<boolean>;
  ofKey(key: string): Promise<JobKey | null>;
  /** Jobs that have not ended, the oldest first. */
  open(): Promise<string[]>;
}
