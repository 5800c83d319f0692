/** The mixture of regressions of the same outcome on the same regressors. */
import type { Outcome } from '../diagnostics/index.ts';
import { failed, fault } from '../diagnostics/index.ts';
import { type Mixture, type MixtureOptions, type NamedColumn, selectComponents } from '../mixture/index.ts';
import type { Table } from '../table/index.ts';
import { type Regressor, studyPath } from './explain-step.ts';
import { relocate } from './outcomes.ts';
import type { RunOptions } from './run-options.ts';
import type { Study } from './study.ts';
import type { TransformedOutcome } from './transform.ts';

/** `2` or `1..3` as a list. Fault: `study/empty_range`. */
export function componentsAsked(range: number | string): Outcome<number[]> {
  if (typeof range === 'number') return { ok: true, value: [range], notes: [] };
  const [low, high] = range.split('..').map(Number) as [number, number];
  if (low > high)
    return failed(fault('study/empty_range', '/segment/components', `an empty range: ${range}`, { range }));
  return { ok: true, value: Array.from({ length: high - low + 1 }, (_, i) => low + i), notes: [] };
}

/** What the study says of every fit of its mixture. */
export function mixtureOptions(
  study: Study,
  regressors: readonly Regressor[],
  units: readonly string[],
): MixtureOptions {
  const { variance, guard, order, starts, vary } = study.segment!;
  return {
    variance,
    guard,
    order: order === 'focus-slope' ? regressors[0]!.term : order,
    seed: study.seed,
    units: [...units],
    ...(starts !== null && { starts }),
    ...(vary !== null && { vary }),
  };
}

/** Columns as the mixture takes them. */
export const mixtureColumns = (regressors: readonly Regressor[]): NamedColumn[] =>
  regressors.map(({ term, values }) => ({ name: term, values }));

/** Where the paths of the mixture's estimators stand in the study. */
export const mixturePath = (path: string): string =>
  path.startsWith('/regressors') || path === '/outcome' ? studyPath(path) : `/segment${path}`;

/** Every K asked for, and the choice among them. */
export function segmentStep(
  study: Study,
  table: Table,
  outcome: TransformedOutcome,
  regressors: readonly Regressor[],
  options: RunOptions,
): Outcome<Mixture> {
  const asked = componentsAsked(study.segment!.components);
  if (!asked.ok) return asked;
  const made = selectComponents(
    outcome,
    mixtureColumns(regressors),
    { ...mixtureOptions(study, regressors, table.units), components: asked.value },
    {
      ...(options.signal && { signal: options.signal }),
      onProgress: (share) => options.onProgress?.({ step: 'segment', done: share, total: 1 }),
    },
  );
  return relocate(made, mixturePath);
}
