/** Pages for people: the reference, and what each problem means. */
export { docsRoutes, PAGES } from './routes.ts';
