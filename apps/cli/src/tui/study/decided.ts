/** Whether a unit's group is decided: as the fit says, where trust is run by its stability too. */
import type { MixtureFit, Report } from '@cedu/core';

const sets = new WeakMap<MixtureFit, ReadonlySet<string>>();

export function isDecided(_report: Report, fit: MixtureFit, i: number): boolean {
  let undecided = sets.get(fit);
  if (!undecided) {
    undecided = new Set(fit.groups.flatMap((g) => g.undecided));
    sets.set(fit, undecided);
  }
  return !undecided.has(fit.units[i]!);
}
