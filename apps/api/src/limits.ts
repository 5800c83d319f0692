/** What one request may ask for: core's limits, tightened. */
import { LIMITS } from '@cedu/core';

export const API_LIMITS = {
  ...LIMITS,
  bytes: 16 * 1024 * 1024,
  rows: 200_000,
  columns: 2_000,
  cells: 2_000_000,
  starts: 20_000,
  replicates: 9_999,
  /** Draws of the designs of an index. */
  draws: 100_000,
  formulaLength: 4_000,
  /** Depth of nesting in JSON. */
  jsonDepth: 64,
  /** Estimated work of one request, in the units of `cost/`. */
  cost: 4_000_000_000,
  /** The same of a job. */
  jobCost: 1_000_000_000_000,
  /** Requests that are worked at or wait for their bodies at once. */
  concurrent: 64,
  /** Seconds that a stored Report is kept. */
  reportSeconds: 30 * 24 * 3600,
  /** Bytes of one stored Report. */
  reportBytes: 32 * 1024 * 1024,
} as const;

export type ApiLimits = { readonly [K in keyof typeof API_LIMITS]: number };
