/** Reports: made from a study, kept by id. */

export { ReportRequest, readRequest } from './request.ts';
export { requestKey } from './request-key.ts';
export { reportsOperations, reportsRoutes } from './routes.ts';
export { checkStudyCost } from './run.ts';
export { entityTag, immutable, storedReport, unchanged } from './stored.ts';
