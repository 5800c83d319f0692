/** How many kinds, how sure the groups: the bootstrap of a study's mixture. */
import { done, type Note, type Outcome } from '../../diagnostics/index.ts';
import {
  bootstrapLikelihoodRatio,
  bootstrapMixture,
  type LikelihoodRatioTest,
  type Mixture,
  type MixtureBootstrap,
} from '../../mixture/index.ts';
import type { Regressor } from '../explain-step.ts';
import { relocate } from '../outcomes.ts';
import type { RunOptions } from '../run-options.ts';
import { mixtureColumns, mixtureOptions, mixturePath } from '../segment-step.ts';
import type { Study } from '../study.ts';
import type { TransformedOutcome } from '../transform.ts';
import type { Asked } from './asked.ts';
import { notMade } from './not-made.ts';
import type { ComponentsVerdict, Trust } from './schema.ts';
import { verdictOf } from './verdict.ts';

/** Short runs of each bootstrap fit: it starts from the fit itself too, which the test's searches do not. */
const STARTS = 50;

export interface MixtureTrustInput {
  readonly study: Study;
  readonly outcome: TransformedOutcome;
  readonly regressors: readonly Regressor[];
  readonly mixture: Mixture;
  readonly wanted: Asked;
  readonly options: RunOptions;
}

export interface MixtureTrust {
  readonly parts: Pick<Trust, 'likelihoodRatio' | 'bootstrap' | 'components'>;
  /** With the K that the test chose, and only those units decided that keep their group. */
  readonly mixture: Mixture;
}

/**
 * The test of K goes up from one component to the largest K asked for. Where the study leaves K open, the K that the
 * test stops at is the mixture's, whatever the criteria say; where it asks for one K, that stands. Then the fit whose
 * groups are shown is bootstrapped, and a unit is decided only if it keeps its group in 90 % of the replicates too.
 *
 * A part that fails is left out with a note: the figures it would judge stand.
 */
export async function mixtureTrust(input: MixtureTrustInput): Promise<Outcome<MixtureTrust>> {
  const { study, outcome, regressors, mixture, wanted, options } = input;
  const notes: Note[] = [];
  const common = mixtureOptions(study, regressors, mixture.fit.units);
  const columns = mixtureColumns(regressors);
  const attended = (step: string) => ({
    runner: options.runner,
    signal: options.signal,
    onProgress: (share: number) => options.onProgress?.({ step, done: share, total: 1 }),
  });

  let test: LikelihoodRatioTest | null = null;
  const most = Math.max(2, ...mixture.candidates.map(({ components }) => components));
  if (wanted.likelihoodRatio > 0) {
    const settings = { ...common, components: most, replicates: wanted.likelihoodRatio, all: wanted.allSteps };
    const reach = Math.min(100, wanted.reach);
    const made = relocate(
      await bootstrapLikelihoodRatio(outcome, columns, { ...settings, reach }, attended('likelihood-ratio')),
      mixturePath,
    );
    if (made.ok) {
      test = made.value;
      notes.push(...made.notes);
    } else notes.push(notMade('likelihoodRatio', made.faults));
  }
  const chosen = test === null ? mixture : withTest(mixture, test);

  let bootstrap: MixtureBootstrap | null = null;
  const shown = chosen.fit.components.length > 1 ? chosen.fit : chosen.fits.find((f) => f.components.length === 2);
  if (wanted.bootstrap > 0 && shown) {
    const settings = {
      ...common,
      components: shown.components.length,
      replicates: wanted.bootstrap,
      replicateStarts: STARTS,
    };
    const made = relocate(await bootstrapMixture(outcome, columns, settings, attended('bootstrap')), mixturePath);
    if (made.ok) {
      bootstrap = made.value;
      notes.push(...made.notes);
    } else notes.push(notMade('bootstrap', made.faults));
  }
  const components: ComponentsVerdict | null = test && verdictOf(chosen, test, bootstrap);
  return done(
    {
      parts: {
        ...(test && { likelihoodRatio: test.steps }),
        ...(bootstrap && { bootstrap }),
        ...(components && { components }),
      },
      mixture: bootstrap === null ? chosen : withStability(chosen, bootstrap),
    },
    withoutRepeats(notes),
  );
}

/** The K that the test stops at, where the study left it open and it was fitted. */
function withTest(mixture: Mixture, { components }: LikelihoodRatioTest): Mixture {
  if (mixture.chosen.by === 'asked') return mixture;
  const fit = mixture.fits.find((f) => f.components.length === components);
  return fit ? { ...mixture, chosen: { components, by: 'bootstrap' }, fit, groups: fit.groups } : mixture;
}

/** Units that do not keep their group are undecided, however sure their posterior is. */
function withStability(mixture: Mixture, { units, components }: MixtureBootstrap): Mixture {
  const decided = new Set(units.filter((u) => u.decided).map((u) => u.unit));
  const judged = (fit: Mixture['fit']): Mixture['fit'] =>
    fit.components.length === components.length
      ? {
          ...fit,
          groups: fit.groups.map((group) => ({ ...group, undecided: group.units.filter((u) => !decided.has(u)) })),
        }
      : fit;
  const fit = judged(mixture.fit);
  return { ...mixture, fit, groups: fit.groups, fits: mixture.fits.map(judged) };
}

/** The same search is made by test and bootstrap; what it has to say is said once. */
function withoutRepeats(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter((n) => {
    const key = JSON.stringify([n.code, n.path, n.values]);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
