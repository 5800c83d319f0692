/** The second door of core: what a front end needs whose rows stay in a database and answer with sums. */
export { type ColumnSums, summaryOfSums, type6Place } from './describe/summary-of-sums.ts';
export { choices, criteria } from './mixture/criteria.ts';
export { fitSource, type SourceFit, type SourceFits } from './mixture/fit-source.ts';
export { labelOrder, relabelled } from './mixture/groups.ts';
export { atBound, type MixtureRule } from './mixture/m-step.ts';
export { createParameters, momentCount, type Parameters, packed, parameterCount } from './mixture/parameters.ts';
export type { AsyncSufficientStatistics } from './mixture/source.ts';
export type { Cancellation } from './numeric/runner.ts';
export { nestedTest } from './regression/index.ts';
export {
  breadOf,
  invertCorrelations,
  type RegressionSums,
  regressionOfSums,
  type SolvedSums,
  type Standard,
} from './regression/of-sums.ts';
export { type FlatIndex, flattenIndex } from './study/dimensions.ts';
export { ENGINE } from './study/engine.ts';
export { canonicalJson } from './study/identity.ts';
export { namesUsed } from './study/names-used.ts';
export { ROWS_CARRIED } from './study/report-data.ts';
export { type Expression, parseExpression } from './table/expression.ts';
