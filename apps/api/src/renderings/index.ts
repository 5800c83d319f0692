/** A Report as tables, figures and documents. */
export { renderingOperations, renderingRoutes } from './routes.ts';
