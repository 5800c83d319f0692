/** Tails, densities and quantiles; upper tails are taken directly, never as 1 − lower. */
export { betaDensity, betaLower, betaQuantile, betaUpper, betaUpperQuantile } from './beta.ts';
export {
  chiSquaredDensity,
  chiSquaredLower,
  chiSquaredQuantile,
  chiSquaredUpper,
  chiSquaredUpperQuantile,
} from './chi-squared.ts';
export { complementaryErrorFunction, errorFunction } from './error-function.ts';
export { fDensity, fLower, fQuantile, fUpper, fUpperQuantile } from './f.ts';
export { gammaDensity, gammaLower, gammaQuantile, gammaUpper, gammaUpperQuantile } from './gamma.ts';
export { logGamma } from './log-gamma.ts';
export { normalDensity, normalLower, normalQuantile, normalUpper, normalUpperQuantile } from './normal.ts';
export { studentDensity, studentLower, studentQuantile, studentUpper, studentUpperQuantile } from './student.ts';
