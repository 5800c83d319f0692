/** Units and lines of a mixture in the plane of the focus regressor and the outcome. */
import type { MixtureFit, Report } from '@cedu/core';
import { log } from './arithmetic.ts';
import { decidedUnits, groupOf, scaledValues, shownFit } from './mixture-parts.ts';
import { INTERCEPT } from './regression-parts.ts';
import { valuesOf, variableOf } from './variable-values.ts';
import type { Standing } from './words/en/phrases.ts';

export interface ComponentPoint {
  readonly unit: string;
  readonly x: number;
  readonly y: number;
  readonly group: number;
  readonly posterior: number;
  readonly decided: boolean;
}

export interface ComponentLine {
  readonly component: number;
  readonly intercept: number;
  readonly slope: number;
}

export interface ComponentPlane {
  readonly fit: MixtureFit;
  readonly standing: Standing;
  /** Decided units keep their group in the bootstrap too. */
  readonly kept: boolean;
  readonly focus: string;
  readonly points: readonly ComponentPoint[];
  readonly lines: readonly ComponentLine[];
}

export function componentPlane(report: Report): ComponentPlane | null {
  const shown = shownFit(report);
  if (shown === null || report.mixture === undefined || report.outcome === undefined) return null;
  const { fit } = shown;
  const focus = variableOf(focusTerm(fit, report.mixture.order, report.study.explain?.focus));
  const xs = scaledValues(report, focus);
  const ys = valuesOf(report, report.outcome.variable);
  if (xs === null || ys === null) return null;
  const row = new Map(report.data.units.map((unit, i) => [unit, i]));
  const { units: decided, kept } = decidedUnits(report, fit);
  const logged = report.outcome.transform === 'log';
  const points = fit.units.flatMap((unit, i): ComponentPoint[] => {
    const at = row.get(unit);
    const [x, y] = at === undefined ? [null, null] : [xs[at] ?? null, ys[at] ?? null];
    if (x === null || y === null || (logged && y <= 0)) return [];
    const posterior = fit.posteriors[i]!;
    return [
      {
        unit,
        x,
        y: logged ? log(y) : y,
        group: groupOf(posterior),
        posterior: Math.max(...posterior),
        decided: decided.has(unit),
      },
    ];
  });
  return points.length === 0 ? null : { ...shown, kept, focus, points, lines: linesOf(report, fit, focus) };
}

/** The regressor that the labels follow; else the study's focus; else the first. */
function focusTerm(fit: MixtureFit, order: string, focus: string | undefined): string {
  const terms = fit.components[0]!.terms.map((t) => t.term).filter((t) => t !== INTERCEPT);
  return terms.find((t) => variableOf(t) === order) ?? terms.find((t) => variableOf(t) === focus) ?? terms[0] ?? order;
}

/** Each component's line with the other regressors at their means. */
function linesOf(report: Report, fit: MixtureFit, focus: string): ComponentLine[] {
  return fit.components.map((component, k) => {
    let [intercept, slope] = [0, 0];
    for (const { term, estimate } of component.terms) {
      if (term === INTERCEPT) intercept += estimate;
      else if (variableOf(term) === focus) slope = estimate;
      else {
        const values = (scaledValues(report, term) ?? []).filter((v): v is number => v !== null);
        intercept += values.length === 0 ? 0 : (estimate * values.reduce((a, b) => a + b, 0)) / values.length;
      }
    }
    return { component: k + 1, intercept, slope };
  });
}

/** The part of a line above its group's units and inside [low, high], as two ends in x; null where nothing is. */
export function stretch(
  { component, intercept, slope }: ComponentLine,
  points: readonly ComponentPoint[],
  [low, high]: readonly [number, number],
): [number, number] | null {
  const own = points.filter((p) => p.group === component).map((p) => p.x);
  if (own.length === 0) return null;
  let [from, to] = [Math.min(...own), Math.max(...own)];
  if (slope !== 0) {
    const ends = [(low - intercept) / slope, (high - intercept) / slope].sort((a, b) => a - b);
    [from, to] = [Math.max(from, ends[0]!), Math.min(to, ends[1]!)];
  } else if (intercept < low || intercept > high) return null;
  return to > from ? [from, to] : null;
}
