/** From a checked request to a stored Report. */
import type { Fault, Report } from '@cedu/core';
import type { Compute } from '../compute/index.ts';
import { checkCost, studyCost, studyWithin } from '../cost/index.ts';
import type { ApiLimits } from '../limits.ts';
import { problemOf, Refused } from '../problem/index.ts';
import type { Asked } from './asked.ts';

/** The Report. Problems: `too-costly`, and those of the faults of `runStudy`. */
export async function runAsked(
  { study, table, printed }: Asked,
  limits: ApiLimits,
  compute: Compute,
  signal: AbortSignal,
): Promise<Report> {
  checkStudyCost({ study, table }, limits, { path: '/study' });
  const report = await compute('report', { study, table, printed }, signal);
  if (report.ok) return report.value;
  throw new Refused(problemOf(report.faults[0]!), { faults: inRequest(report.faults) });
}

/** Faults of the data and of printed tables point to where these stand; all others into the study. */
export const inRequest = (faults: readonly Fault[]): Fault[] =>
  faults.map((f) => ({ ...f, path: /^\/(data|printed)\b/.test(f.path) ? f.path : `/study${f.path}` }));

/** Problems: `request` and `too-costly`, with paths below that of the study. */
export function checkStudyCost(
  { study, table }: Pick<Asked, 'study' | 'table'>,
  limits: ApiLimits,
  { path, most = limits.cost }: { readonly path: string; readonly most?: number },
): void {
  studyWithin(study, limits, path);
  checkCost(studyCost(study, table.units.length), { most, path });
}
