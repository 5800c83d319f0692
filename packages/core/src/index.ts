/** cedu's core: the data model and all estimators. Pure functions over plain data. */
export * from './associate/schema.ts';
export * from './composite/schema.ts';
export * from './describe/schema.ts';
export {
  Diagnostic,
  diagnosticCodes,
  done,
  type Fault,
  failed,
  fault,
  type Note,
  note,
  type Outcome,
} from './diagnostics/index.ts';
export { LIMITS, type Limits } from './limits.ts';
export * from './mixture/schema.ts';
export * from './regression/schema.ts';
export * from './study/report.ts';
export * from './study/study.ts';
