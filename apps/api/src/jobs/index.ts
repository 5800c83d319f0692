/** Long work. */
export { ended, Job, type JobOrder, type Jobs } from './job.ts';
export { jobsOperations, jobsRoutes } from './routes.ts';
