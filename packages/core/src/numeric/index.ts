/** The ground floor: random numbers, sums, distributions, optimisation. */
export {
  betaDensity,
  betaLower,
  betaQuantile,
  betaUpper,
  betaUpperQuantile,
  chiSquaredDensity,
  chiSquaredLower,
  chiSquaredQuantile,
  chiSquaredUpper,
  chiSquaredUpperQuantile,
  complementaryErrorFunction,
  errorFunction,
  fDensity,
  fLower,
  fQuantile,
  fUpper,
  fUpperQuantile,
  gammaDensity,
  gammaLower,
  gammaQuantile,
  gammaUpper,
  gammaUpperQuantile,
  logGamma,
  normalDensity,
  normalLower,
  normalQuantile,
  normalUpper,
  normalUpperQuantile,
  studentDensity,
  studentLower,
  studentQuantile,
  studentUpper,
  studentUpperQuantile,
} from './distributions/index.ts';
export { expNegative } from './exp.ts';
export { log } from './log.ts';
export { type Minimum, minimise } from './minimise.ts';
export { horner } from './polynomial.ts';
export { type Random, randomStream } from './random.ts';
export { type Cancellation, createSequentialRunner, type Runner, type Task } from './runner.ts';
export { sum } from './sum.ts';
