/** Which parts of trust a study asks for, and how large. */
import type { z } from 'zod';
import type { TrustSpec } from '../study.ts';

export interface Asked {
  /** Replicates of the likelihood-ratio test, 0 for none. */
  readonly likelihoodRatio: number;
  /** Every step, not only up to the first that is not rejected. */
  readonly allSteps: boolean;
  /** Replicates whose search is measured against a thorough one. */
  readonly reach: number;
  /** Replicates of the mixture's bootstrap, 0 for none. */
  readonly bootstrap: number;
  /** Designs of the index, 0 for none. */
  readonly ranks: number;
  readonly multiverse: boolean;
  readonly leaveOneOut: boolean;
  readonly outcomes: readonly string[];
  readonly perHead: string | null;
  /** Indicators that are totals; null for all. */
  readonly totals: readonly string[] | null;
}

type Spec = z.infer<typeof TrustSpec>;
type Level = 'none' | 'standard' | 'full';

const SIZES = {
  none: { likelihoodRatio: 0, bootstrap: 0, ranks: 0 },
  standard: { likelihoodRatio: 199, bootstrap: 199, ranks: 1000 },
  full: { likelihoodRatio: 999, bootstrap: 999, ranks: 10_000 },
} as const;

/**
 * A part that is not named follows `level`, and `true` asks for it at the size of `level`, or of `standard` where that
 * is `none`.
 *
 * @example
 * asked({ level: 'none', ranks: true }).ranks; // => 1000
 * asked({ level: 'standard', likelihoodRatio: { replicates: 999 } }).likelihoodRatio; // => 999
 */
export function asked(spec: Spec): Asked {
  const parts: Exclude<Spec, string> = typeof spec === 'string' ? { level: spec } : spec;
  const level: Level = parts.level;
  const sizes = SIZES[level];
  const on = SIZES[level === 'none' ? 'standard' : level];
  const size = <K extends keyof typeof on>(key: K, given: boolean | number | undefined): number =>
    given === undefined ? sizes[key] : given === true ? on[key] : given === false ? 0 : given;
  const replicates = (given: boolean | { replicates: number } | undefined) =>
    typeof given === 'object' ? given.replicates : given;
  return {
    likelihoodRatio: size('likelihoodRatio', replicates(parts.likelihoodRatio)),
    allSteps: level === 'full',
    reach: level === 'full' ? 100 : 0,
    bootstrap: size('bootstrap', replicates(parts.bootstrap)),
    ranks: size('ranks', typeof parts.ranks === 'object' ? parts.ranks.draws : parts.ranks),
    multiverse: parts.multiverse ?? level !== 'none',
    leaveOneOut: parts.leaveOneOut ?? level !== 'none',
    outcomes: parts.outcomes ?? [],
    perHead: parts.perHead ?? null,
    totals: parts.totals ?? null,
  };
}
