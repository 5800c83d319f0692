/** Least squares and what is read from it. */
export type { LeastSquaresOptions, Outcome as LeastSquaresOutcome, Regressor } from './design.ts';
export { leastSquares } from './least-squares.ts';
export { type LinearModel, linearModel } from './linear-model.ts';
export { nestedTest } from './nested-test.ts';
export { CovarianceKind, FTest, NestedTest, Regression, RegressionTerm } from './schema.ts';
