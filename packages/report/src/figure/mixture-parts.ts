/** The mixture as figures need it: which fit is shown, and whether the data support it. */
import type { MixtureFit, Report } from '@cedu/core';
import { valuesOf, variableOf } from './variable-values.ts';
import type { Standing } from './words/en/phrases.ts';

/** A unit is decided from this posterior on. */
export const DECIDED = 0.9;

export interface ShownFit {
  readonly fit: MixtureFit;
  /** Whether the data support more than one kind; if not, the groups are "if there were more". */
  readonly standing: Standing;
}

/** The chosen fit; where that is a single line, the next larger one, as a supposition. */
export function shownFit(report: Report): ShownFit | null {
  const { mixture, trust } = report;
  if (mixture === undefined) return null;
  const several = mixture.fit.components.length > 1;
  const fit = several ? mixture.fit : mixture.fits.find((f) => f.components.length > 1);
  if (fit === undefined) return null;
  const verdict = trust?.components?.verdict;
  if (verdict === undefined) {
    const tested = mixture.chosen.by === 'bootstrap';
    if (!several) return { fit, standing: 'unshown' };
    return { fit, standing: tested ? 'supported' : 'untested' };
  }
  if (verdict === 'supported' && several) return { fit, standing: 'supported' };
  return { fit, standing: verdict === 'one' ? 'unshown' : 'unsettled' };
}

/**
 * Units that are decided. Posteriors of small samples are over-sure, so where there is a bootstrap of this fit a unit
 * must also keep its group in it; `kept` says that it was asked.
 */
export function decidedUnits(
  report: Report,
  fit: MixtureFit,
): { readonly units: ReadonlySet<string>; readonly kept: boolean } {
  const bootstrap = report.trust?.bootstrap;
  if (bootstrap !== undefined && bootstrap.components.length === fit.components.length) {
    return { units: new Set(bootstrap.units.filter((u) => u.decided).map((u) => u.unit)), kept: true };
  }
  const sure = fit.units.filter((_, i) => Math.max(...fit.posteriors[i]!) >= DECIDED);
  return { units: new Set(sure), kept: false };
}

/** The group of each unit, counted from 1, by the largest posterior. */
export const groupOf = (posterior: readonly number[]): number =>
  posterior.reduce((best, p, k) => (p > posterior[best]! ? k : best), 0) + 1;

/** A regressor as the fit saw it: scaled, where the study scales. */
export function scaledValues(report: Report, term: string): (number | null)[] | null {
  const values = valuesOf(report, variableOf(term));
  if (values === null) return null;
  const known = values.filter((v): v is number => v !== null);
  const scale = report.study.explain?.scale ?? 'none';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (scale === 'none' || !(high > low)) return [...values];
  if (scale === 'minmax') return values.map((v) => (v === null ? null : (v - low) / (high - low)));
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const sd = Math.sqrt(known.reduce((a, b) => a + (b - mean) ** 2, 0) / (known.length - 1));
  return values.map((v) => (v === null ? null : (v - mean) / sd));
}
