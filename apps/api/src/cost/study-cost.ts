/** What a study costs: each of its parts, and each part of trust, which makes the study over again many times. */
import type { Study } from '@cedu/core';
import {
  componentList,
  exponentialCost,
  indexCost,
  leastSquaresCost,
  type MixtureWork,
  mixtureCost,
  replicateCost,
} from './cost.ts';

/** Rows beyond which core leaves a part out, with a note. */
const MOST_ROWS = { trust: 5_000, leaveOneOut: 200 };
/** Replicates and draws where a level alone is named. */
const SIZES = {
  none: { likelihoodRatio: 0, bootstrap: 0, ranks: 0, reach: 0 },
  standard: { likelihoodRatio: 199, bootstrap: 199, ranks: 1_000, reach: 0 },
  full: { likelihoodRatio: 999, bootstrap: 999, ranks: 10_000, reach: 100 },
} as const;
/** Designs that the sensitivity of ranks is computed from. */
const SENSITIVITY_DESIGNS = 8_192;
/** Normalisations × weights × totals or per head × exclusions × transforms, of the multiverse. */
const NORMALISATIONS = 3;
const WEIGHTS = 6;
const INDEX_CHOICES = NORMALISATIONS * WEIGHTS * 2;
const SAMPLES = 2 * 2;

export type StudyCosts = Readonly<
  Record<
    | 'index'
    | 'associate'
    | 'explain'
    | 'segment'
    | 'likelihoodRatio'
    | 'bootstrap'
    | 'ranks'
    | 'multiverse'
    | 'leaveOneOut',
    number
  >
>;

/**
 * Work by part, each from above: n rows, m indicators, p slopes, K components, B replicates.
 *
 *     index n·m   associate n·10⁴ a curve   explain 3·n·(p + 2)²   segment Σ_K n·K·(p + 2)²·starts
 *     likelihoodRatio, bootstrap   B·Σ_K (a replicate's fits of K and K + 1)
 *     ranks   draws·n·m and the weights without each indicator
 *     multiverse   designs·(index + explain)   leaveOneOut   n·(index + explain + a replicate's fits)
 */
export function studyCosts(study: Study, rows: number): StudyCosts {
  const { index, associate, explain, segment } = study;
  const indicators = index ? indicatorsOf(index) : 0;
  const asked = trustAsked(study.trust);
  const own = index ? indexCost(rows, indicators, index.weights) : 0;
  const regression = explain ? leastSquaresCost(rows, explain.controls.length + 1, explain) : 0;
  const mixture: MixtureWork | null =
    segment && explain
      ? {
          rows,
          regressors: explain.controls.length + 1,
          components: componentList(segment.components),
          starts: segment.starts ?? undefined,
        }
      : null;
  const replicate = mixture ? replicateCost(mixture) : 0;
  const trusted = rows <= MOST_ROWS.trust ? 1 : 0;
  const left = rows <= MOST_ROWS.leaveOneOut ? rows : 0;
  const controls = (explain?.controls.length ?? 0) + 2;
  const cells = SAMPLES * (asked.outcomes + 1) * controls * (index ? INDEX_CHOICES : 1);
  const weightings = WEIGHTS * indexCost(rows, indicators, 'pca');
  return {
    index: own,
    associate: (associate?.with.length ?? 0) * exponentialCost(rows),
    explain: regression,
    segment: mixture ? mixtureCost(mixture) : 0,
    likelihoodRatio: trusted * (asked.likelihoodRatio * replicate + asked.reach * 5 * replicate),
    bootstrap: trusted * asked.bootstrap * replicate,
    ranks:
      index && asked.ranks > 0
        ? trusted *
          ((asked.ranks + SENSITIVITY_DESIGNS) * rows * indicators + NORMALISATIONS * (indicators + 1) * weightings)
        : 0,
    multiverse:
      explain && asked.multiverse
        ? trusted * (cells * regression + (index ? SAMPLES * (asked.outcomes + 1) * 2 * weightings : 0))
        : 0,
    leaveOneOut: explain && asked.leaveOneOut ? left * (own + regression + replicate) : 0,
  };
}

/** Of all parts. */
export const studyCost = (study: Study, rows: number): number =>
  Object.values(studyCosts(study, rows)).reduce((sum, part) => sum + part, 0);

interface Indicators {
  readonly indicators?: Readonly<Record<string, unknown>> | undefined;
  readonly dimensions?: Readonly<Record<string, Indicators>> | undefined;
}

function indicatorsOf({ indicators = {}, dimensions = {} }: Indicators): number {
  return Object.values(dimensions).reduce((sum, inner) => sum + indicatorsOf(inner), Object.keys(indicators).length);
}

/** Numbers of what a study asks of trust: a part that is not named follows the level. */
function trustAsked(trust: Study['trust']) {
  const parts = typeof trust === 'string' ? { level: trust } : trust;
  const sizes = SIZES[parts.level];
  const on = SIZES[parts.level === 'none' ? 'standard' : parts.level];
  const size = (part: 'likelihoodRatio' | 'bootstrap' | 'ranks', given: unknown): number => {
    if (given === undefined) return sizes[part];
    if (typeof given === 'object') return Number(Object.values(given as object)[0]);
    return given === true ? on[part] : 0;
  };
  const likelihoodRatio = size('likelihoodRatio', parts.likelihoodRatio);
  return {
    likelihoodRatio,
    reach: likelihoodRatio > 0 ? sizes.reach : 0,
    bootstrap: size('bootstrap', parts.bootstrap),
    ranks: size('ranks', parts.ranks),
    multiverse: parts.multiverse ?? parts.level !== 'none',
    leaveOneOut: parts.leaveOneOut ?? parts.level !== 'none',
    outcomes: parts.outcomes?.length ?? 0,
  };
}
