/** cedu's core: the data model and all estimators. Pure functions over plain data. */
export * from './associate/index.ts';
export {
  Audit,
  type AuditData,
  audit,
  type Finding,
  PrintedTables,
  parsePrinted,
  printedJsonSchema,
  RULES,
  type RuleDescription,
  type RuleKind,
  type Verdict,
} from './audit/index.ts';
export * from './composite/index.ts';
export * from './describe/index.ts';
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
export {
  type Attended,
  BootstrapFigure,
  BootstrapOptions,
  bootstrapLikelihoodRatio,
  bootstrapMixture,
  ComponentTerm,
  CriterionChoice,
  CriterionName,
  EqualSlopesOptions,
  equalSlopes,
  Guard,
  LikelihoodRatioOptions,
  LikelihoodRatioStep,
  LikelihoodRatioTest,
  Mixture,
  MixtureBootstrap,
  MixtureCandidate,
  MixtureComponent,
  MixtureFit,
  MixtureGroup,
  MixtureOptions,
  mixtureRegression,
  type NamedColumn,
  predictMixture,
  type SelectOptions,
  selectComponents,
  VarianceKind,
} from './mixture/index.ts';
export { createSequentialRunner, expNegative, log, type Runner, type Task } from './numeric/index.ts';
export * from './regression/index.ts';
export * from './study/index.ts';
export {
  type Column,
  columnOf,
  type NumericColumn,
  nearest,
  numericColumnOf,
  type ReadOptions,
  readCells,
  readCsv,
  readJson,
  readWorkbook,
  selectRows,
  type Table,
  type TextColumn,
  toCsv,
} from './table/index.ts';
