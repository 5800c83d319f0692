/** What the API says of itself. */
export { openApiDocument } from './document.ts';
export { openApiOperation, openApiRoutes } from './routes.ts';
