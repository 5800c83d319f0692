/** Least squares and what is read from it. */
export { type BreuschPagan, breuschPagan } from './breusch-pagan.ts';
export { type Criteria, gaussianCriteria } from './criteria.ts';
export type { LeastSquaresOptions, Outcome as LeastSquaresOutcome, Regressor } from './design.ts';
export { diagnose } from './diagnose.ts';
export { durbinWatson } from './durbin-watson.ts';
export { type EffectColumn, effects } from './effects.ts';
export { influence } from './influence.ts';
export { jarqueBera } from './jarque-bera.ts';
export { leastSquares } from './least-squares.ts';
export { type LinearHypothesis, linearHypothesis, type Restriction } from './linear-hypothesis.ts';
export { type LinearModel, linearModel } from './linear-model.ts';
export { nestedTest } from './nested-test.ts';
export { type Prediction, predict } from './predict.ts';
export { resetTest } from './reset.ts';
export {
  CovarianceKind,
  DurbinWatson,
  Effect,
  EffectSize,
  FTest,
  NestedTest,
  Regression,
  RegressionDiagnostics,
  RegressionTerm,
  RowInfluence,
  ScoreTest,
} from './schema.ts';
export { type VarianceInflation, varianceInflation } from './variance-inflation.ts';
export { whiteFittedTest, whiteTest } from './white.ts';
