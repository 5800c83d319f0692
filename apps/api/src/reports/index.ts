/** Reports: made from a study, kept by id. */

export type { Asked, RawBody } from './asked.ts';
export { type Given, givenIn, REPORT_FORM, REPORT_KINDS, receive } from './given.ts';
export { ReportRequest, readRequest } from './request.ts';
export { requestKey } from './request-key.ts';
export { reportsOperations, reportsRoutes, storedReportRoute } from './routes.ts';
export { checkStudyCost, inRequest } from './run.ts';
export { entityTag, immutable, storedReport, unchanged } from './stored.ts';
