/** Health, readiness, limits. */
export { healthOperations, healthRoutes } from './routes.ts';
