/** Long work. */
export { jobErrors, STOPPED } from './errors.ts';
export { ended, Job, type JobKey, type JobOrder, type Jobs, newJob, partialOf } from './job.ts';
export { createMemoryJobStore } from './memory-store.ts';
export { pack, unpack } from './pack.ts';
export { createMerge, cut, type Made, type Merge, missing, type Range } from './pieces.ts';
export { jobsOperations, jobsRoutes } from './routes.ts';
export { createSqlJobStore } from './sql-store.ts';
export type { JobStore } from './store.ts';
