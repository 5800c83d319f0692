/** Associations of two columns: what other floors and front ends may use of them. */
export { type ExponentialBand, exponentialBand } from './exponential-band.ts';
export { exponentialFit } from './exponential-fit.ts';
export type { ExponentialNames } from './names.ts';
export { Association } from './schema.ts';
