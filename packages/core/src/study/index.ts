/** The study: its file, its run, its Report. */
export { agree, type Difference, differences } from './differences.ts';
export { ENGINE } from './engine.ts';
export { canonicalJson, reportId } from './identity.ts';
export { DescribeRequest, describeTable } from './one-off/describe.ts';
export { ExponentialRequest, exponentialTable } from './one-off/exponential.ts';
export { IndexRequest, indexTable } from './one-off/index-request.ts';
export { MixtureRequest, mixtureTable } from './one-off/mixture.ts';
export { OlsRequest, olsTable } from './one-off/ols.ts';
export { checkStudy, parseStudy, parseYaml, reportJsonSchema, studyJsonSchema } from './parse.ts';
export { type ReadDataOptions, readData, readOptionsOf } from './read-data.ts';
export * from './report.ts';
export { runStudy } from './run.ts';
export type { Progress, RunOptions } from './run-options.ts';
export { applySettings, changedStudyText, writeSetting } from './settings.ts';
export * from './study.ts';
export * from './trust/index.ts';
export * from './verify/index.ts';
export * from './what-if/index.ts';
