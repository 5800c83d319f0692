/** How much hangs on one unit: coefficient, number of components and groups of the study without it. */
import type { Cancellation } from '../../numeric/index.ts';
import type { Regression } from '../../regression/index.ts';
import type { Table } from '../../table/index.ts';
import type { Regressor } from '../explain-step.ts';
import type { Study } from '../study.ts';
import type { LeaveOneOut } from './schema.ts';
import { focusPerDeviation, type WithoutUnit, withoutUnit } from './without-unit.ts';

export interface LeaveOneOutInput {
  readonly study: Study;
  /** As it was read, before exclusions. */
  readonly data: Table;
  /** Those that the study stands on. */
  readonly units: readonly string[];
  readonly regression: Regression;
  readonly regressors: readonly Regressor[];
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: Cancellation | undefined;
}

/** A unit and the study without it. */
export interface Left {
  readonly unit: string;
  readonly without: WithoutUnit;
}

/**
 * Each unit in turn is excluded, and the study is made again from the start: weights, scores, scaling, regression. The
 * coefficient is per standard deviation of the focus, since its range may hang on the very unit. Null where the
 * coefficient has no size.
 */
export function leaveOneOut(input: LeaveOneOutInput): { result: LeaveOneOut; left: Left[] } | null {
  const { study, data, units, regression, regressors } = input;
  const { focus } = study.explain!;
  const full = focusPerDeviation(regression, regressors, focus);
  if (full === null) return null;
  const left: Left[] = [];
  const failed: string[] = [];
  for (const [i, unit] of units.entries()) {
    input.signal?.throwIfAborted();
    input.onProgress?.(i / units.length);
    const without = withoutUnit(study, data, unit);
    if (without) left.push({ unit, without });
    else failed.push(unit);
  }
  const result: LeaveOneOut = {
    term: focus,
    per: 'sd',
    regression: regression.id,
    level: regression.level,
    estimate: full.estimate,
    interval: pair(full.interval),
    mixture: null,
    without: left.map(({ unit, without }) => ({
      unit,
      estimate: without.estimate,
      interval: pair(without.interval),
      components: null,
      moved: null,
    })),
    failed,
  };
  return { result, left };
}

const pair = (interval: readonly [number, number] | null): [number, number] | null =>
  interval && [interval[0], interval[1]];
