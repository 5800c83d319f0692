/** Studies over databases: aggregates pushed down, only sums come back. */
export { type DuckDbOptions, isDuckDbSource, openDuckDb } from './engine/duckdb.ts';
export type { Cell, Engine } from './engine/engine.ts';
export { type DatabaseRunOptions, runStudyOn } from './run-study.ts';
