/** The regressions under another kind of standard errors, at once: same coefficients, so nothing else is run again. */
import {
  type CovarianceKind,
  CovarianceKind as Kinds,
  leastSquares,
  nestedTest,
  type Regression,
  type Report,
} from '@cedu/core';
import { designOf, outcomeValues } from './columns.ts';

const PREFIX = 'explain.covariance=';
const kept = new WeakMap<Report, Map<CovarianceKind, readonly Regression[]>>();

/** The kind that the changes ask for; null where they ask for none. */
export function covarianceAsked(settings: readonly string[]): CovarianceKind | null {
  const last = settings.findLast((s) => s.startsWith(PREFIX));
  const kind = Kinds.safeParse(last?.slice(PREFIX.length));
  return kind.success ? kind.data : null;
}

/** The regressions of a Report with the standard errors that the changes ask for. */
export function covarianceOf(report: Report, settings: readonly string[]): readonly Regression[] {
  const asked = covarianceAsked(settings) ?? report.study.explain?.covariance;
  const given = report.regressions ?? [];
  if (asked === undefined || asked === 'cluster' || given.every((r) => r.covariance === asked)) return given;
  let made = kept.get(report);
  if (!made) {
    made = new Map();
    kept.set(report, made);
  }
  let refitted = made.get(asked);
  if (!refitted) {
    refitted = refit(report, given, asked);
    made.set(asked, refitted);
  }
  return refitted;
}

function refit(report: Report, given: readonly Regression[], covariance: CovarianceKind): readonly Regression[] {
  const design = designOf(report);
  const y = outcomeValues(report);
  if (!design || !y) return given;
  const fits: Regression[] = [];
  for (const old of given) {
    const terms = design.filter(({ term }) => old.terms.some((t) => t.term === term));
    const fit = leastSquares(
      { name: old.outcome, values: Float64Array.from(y) },
      terms.map(({ term, values }) => ({ term, values: Float64Array.from(values) })),
      { id: old.id, covariance, level: old.level, units: report.data.units, formula: old.formula },
    );
    if (!fit.ok) return given;
    const before = fits.at(-1);
    const nested = old.nested && before ? nestedTest(before, fit.value) : null;
    fits.push({ ...old, ...fit.value, nested, ...(old.diagnostics && { diagnostics: old.diagnostics }) });
  }
  return fits;
}
