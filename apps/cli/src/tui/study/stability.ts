/** In which share of bootstrap fits a unit kept its group, and whether it is decided by that and its posterior. */
import type { MixtureFit, Report } from '@cedu/core';
import { bootstrapOf } from './trust.ts';

interface Kept {
  readonly shares: readonly (number | null)[] | null;
  readonly decided: readonly boolean[];
}
const kept = new WeakMap<MixtureFit, WeakMap<Report, Kept>>();

function keptOf(report: Report, fit: MixtureFit): Kept {
  let byReport = kept.get(fit);
  if (!byReport) {
    byReport = new WeakMap();
    kept.set(fit, byReport);
  }
  let made = byReport.get(report);
  if (!made) {
    const undecided = new Set(fit.groups.flatMap((g) => g.undecided));
    const boot = bootstrapOf(report);
    // The bootstrap speaks of one fit: that of as many components.
    const units = new Map(boot?.components.length === fit.components.length ? boot.units.map((u) => [u.unit, u]) : []);
    made = {
      shares: units.size > 0 ? fit.units.map((unit) => units.get(unit)?.stability ?? null) : null,
      decided: fit.units.map((unit) => !undecided.has(unit) && (units.get(unit)?.decided ?? true)),
    };
    byReport.set(report, made);
  }
  return made;
}

/** One share for each unit of the fit; null where it was not asked for. */
export const stabilityOf = (report: Report, fit: MixtureFit): readonly (number | null)[] | null =>
  keptOf(report, fit).shares;

export const isDecided = (report: Report, fit: MixtureFit, i: number): boolean =>
  keptOf(report, fit).decided[i] ?? true;
