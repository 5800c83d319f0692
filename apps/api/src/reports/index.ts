/** Reports: made from a study, kept by id. */
export { reportsOperations, reportsRoutes } from './routes.ts';
