/** Reports: made from a study, kept by id. */
export { reportsOperations, reportsRoutes } from './routes.ts';
export { entityTag, immutable, storedReport, unchanged } from './stored.ts';
