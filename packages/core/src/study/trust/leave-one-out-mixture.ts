/** Number of components and groups of a study without each unit. */
import type { Mixture } from '../../mixture/index.ts';
import { replicatePlan } from '../../mixture/replicate-plan.ts';
import { createSequentialRunner } from '../../numeric/index.ts';
import type { RunOptions } from '../run-options.ts';
import { mixtureColumns, mixtureOptions } from '../segment-step.ts';
import type { Study } from '../study.ts';
import type { Left } from './leave-one-out.ts';
import type { KnownFit } from './leave-one-out-search.ts';
import { type LeaveOneOutWork, leaveOneOutTask } from './leave-one-out-task.ts';
import type { LeaveOneOut } from './schema.ts';

/** The gain per row that a run stops at: only groups are compared. */
const TOLERANCE = 1e-8;

interface Context {
  readonly study: Study;
  readonly mixture: Mixture;
  readonly options: RunOptions;
}

/**
 * Without each unit the mixture is searched again for every K up to that of the groups shown: the chosen K, or two where
 * one is chosen; as a bootstrap replicate is searched, and from the fit with every unit. The K reported is BIC's among these, since a bootstrap for each unit would take their number times as
 * long. Groups are compared with those shown, renamed so that fewest units move.
 */
export async function withMixtures(
  { result, left }: { readonly result: LeaveOneOut; readonly left: readonly Left[] },
  { study, mixture, options }: Context,
): Promise<LeaveOneOut> {
  const shown = mixture.fit.components.length > 1 ? mixture.fit : mixture.fits.find((f) => f.components.length === 2);
  const { units: _, ...common } = mixtureOptions(study, left[0]?.without.regressors ?? [], []);
  const { starts } = replicatePlan(left[0]?.without.units.length ?? 1, 2, { replicateStarts: common.starts });
  const most = shown?.components.length ?? 1;
  const work: LeaveOneOutWork = {
    items: left.map(({ without }) => ({
      units: without.units,
      outcome: without.outcome,
      regressors: mixtureColumns(without.regressors),
    })),
    components: Array.from({ length: most }, (_, i) => i + 1),
    options: { ...common, starts, tolerance: TOLERANCE },
    known: Object.fromEntries(mixture.fits.map((fit) => [fit.components.length, knownFit(fit)])),
    reference: shown
      ? {
          components: shown.components.length,
          groups: Object.fromEntries(shown.groups.flatMap(({ component, units }) => units.map((u) => [u, component]))),
        }
      : null,
  };
  const runner = options.runner ?? createSequentialRunner();
  const found = await runner.map(leaveOneOutTask, work, left.length, {
    signal: options.signal,
    onProgress: (done, total) =>
      options.onProgress?.({ step: 'leave-one-out', done: 0.2 + (0.8 * done) / total, total: 1 }),
  });
  const byBic = mixture.candidates
    .filter((c) => c.components <= most && c.bic !== null && !c.binds)
    .reduce<(typeof mixture.candidates)[number] | null>((a, b) => (a && a.bic! <= b.bic! ? a : b), null);
  return {
    ...result,
    mixture: { components: byBic?.components ?? 1, groupsOf: most, starts },
    without: result.without.map((entry, i) => ({
      ...entry,
      components: found[i]?.components ?? null,
      moved: found[i]?.moved ? [...found[i].moved] : null,
    })),
  };
}

const knownFit = ({ components }: Mixture['fit']): KnownFit => ({
  proportions: components.map((c) => c.proportion),
  variances: components.map((c) => c.variance),
  coefficients: components.map((c) => c.terms.map((t) => t.estimate)),
});
