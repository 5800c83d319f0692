/** Jobs in memory: as long as the process lives, and then the latest thousand. */
import { ended, type Job, type JobKey, type JobOrder } from './job.ts';
import type { JobStore } from './store.ts';

const REMEMBERED = 1000;

export function createMemoryJobStore(): JobStore {
  const jobs = new Map<string, { job: Job; readonly order: JobOrder }>();
  const keys = new Map<string, JobKey>();
  return {
    async add(job, order, key) {
      const holder = key === null ? undefined : keys.get(key);
      if (holder !== undefined && jobs.has(holder.id)) return false;
      jobs.set(job.id, { job, order });
      if (key !== null) keys.set(key, { id: job.id, request: order.request });
      for (const [id, entry] of jobs) {
        if (jobs.size <= REMEMBERED) break;
        if (ended(entry.job)) jobs.delete(id);
      }
      if (keys.size > REMEMBERED) keys.delete(keys.keys().next().value!);
      return true;
    },
    async remove(id) {
      jobs.delete(id);
    },
    get: async (id) => jobs.get(id)?.job ?? null,
    order: async (id) => jobs.get(id)?.order ?? null,
    async change(id, what) {
      const entry = jobs.get(id);
      if (entry === undefined || ended(entry.job)) return false;
      entry.job = { ...entry.job, ...what };
      return true;
    },
    async ofKey(key) {
      const holder = keys.get(key);
      return holder !== undefined && jobs.has(holder.id) ? holder : null;
    },
    open: async () => [...jobs.values()].filter(({ job }) => !ended(job)).map(({ job }) => job.id),
  };
}
