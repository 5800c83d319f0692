/** What one study may ask of a machine. Every front end uses this table and may tighten it, never loosen it. */
export const LIMITS = {
  bytes: 256 * 1024 * 1024,
  rows: 10_000_000,
  columns: 10_000,
  cells: 200_000_000,
  unitNameLength: 1_000,
  components: 8,
  starts: 100_000,
  replicates: 100_000,
  regressors: 500,
  indicators: 1_000,
  hierarchyDepth: 6,
  formulaLength: 10_000,
  formulaDepth: 100,
  studyBytes: 1024 * 1024,
  studyAliases: 100,
} as const;
export type Limits = { readonly [K in keyof typeof LIMITS]: number };
