/** From a checked request to a stored Report. */
import type { Fault, Report } from '@cedu/core';
import type { Compute } from '../compute/index.ts';
import { checkCost, componentList, mixtureCost } from '../cost.ts';
import type { ApiLimits } from '../limits.ts';
import { problemOf, Refused } from '../problem/index.ts';
import type { Asked } from './asked.ts';

const BOOTSTRAPPED_ROWS = 5_000;

/** The Report. Problems: `too-costly`, and those of the faults of `runStudy`. */
export async function runAsked(
  { study, table, printed }: Asked,
  limits: ApiLimits,
  compute: Compute,
  signal: AbortSignal,
): Promise<Report> {
  checkStudyCost({ study, table, printed }, limits, '/study');
  const report = await compute('report', { study, table, printed }, signal);
  if (report.ok) return report.value;
  throw new Refused(problemOf(report.faults[0]!), { faults: inRequest(report.faults) });
}

/** Faults of the data and of printed tables point to where these stand; all others into the study. */
export const inRequest = (faults: readonly Fault[]): Fault[] =>
  faults.map((f) => ({ ...f, path: /^\/(data|printed)\b/.test(f.path) ? f.path : `/study${f.path}` }));

/** Problem: `too-costly`. */
export const checkStudyCost = (asked: Asked, limits: Pick<ApiLimits, 'cost'>, path: string): void =>
  checkCost(studyCost(asked), limits, path);

/** The mixture is what costs; what is asked of trust multiplies it. */
function studyCost({ study, table }: Asked): number {
  const { segment, explain, trust } = study;
  if (!segment || !explain) return 0;
  const parts = typeof trust === 'string' ? null : trust;
  const asked = (part: unknown): number =>
    typeof part === 'object' && part !== null ? (part as { replicates: number }).replicates : part ? 999 : 0;
  // Beyond so many rows core leaves the bootstrap out, with a note.
  const rows = table.units.length;
  const level = rows > BOOTSTRAPPED_ROWS ? 0 : trust === 'standard' ? 2 * 199 : trust === 'full' ? 2 * 999 : 0;
  return mixtureCost({
    rows,
    regressors: explain.controls.length + 1,
    components: componentList(segment.components),
    starts: segment.starts ?? undefined,
    replicates: parts === null ? level : asked(parts.likelihoodRatio) + asked(parts.bootstrap),
  });
}
