/** What the API says of itself. */
export { openApiDocument, problemsOf } from './document.ts';
export { openApiOperation, openApiRoutes } from './routes.ts';
