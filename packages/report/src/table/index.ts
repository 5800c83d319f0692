/** Tables as data, made from parts of a Report. */
export { associationsTable } from './associations.ts';
export { auditTable } from './audit.ts';
export { coefficientsTable } from './coefficients.ts';
export { importanceTable } from './coherence.ts';
export { componentsTable } from './components.ts';
export { criteriaTable } from './criteria.ts';
export { type Described, describeTable } from './describe.ts';
export { influenceTable, testsTable } from './diagnostics.ts';
export { effectsTable } from './effects.ts';
export { modelTable } from './model.ts';
export { posteriorsTable } from './posteriors.ts';
export { fText, INTERCEPT, type RegressionOptions, regressionsTable } from './regressions.ts';
export * from './render/index.ts';
export { scoresTable } from './scores.ts';
export type { Cell, Column, NumberCell, Row, Table } from './table.ts';
export { weightsTable } from './weights.ts';
