/** What stands between the host and the routes. */
export { Problem, problem, refusalOf } from './answer.ts';
export { begin } from './begin.ts';
export { gate } from './gate.ts';
export { allowedMethods, noRoute } from './methods.ts';
export { headersOfAll, prepare } from './prepare.ts';
