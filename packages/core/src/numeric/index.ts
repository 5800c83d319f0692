/** The ground floor: random numbers, sums, distributions, optimisation. */
export { type Random, randomStream } from './random.ts';
