/** Archives that are the same bytes each time. */
export { rezipped } from './rezip.ts';
