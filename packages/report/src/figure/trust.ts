/** What figures of trust are drawn from. Each adapter below is the one place that knows where it stands in a Report. */
import type { Report } from '@cedu/core';

/** Ranks of each unit over many designs of the index; never called a confidence interval. */
export interface RankRanges {
  readonly draws: number;
  /** Share of the draws between `low` and `high`: 0.9. */
  readonly level: number;
  readonly units: readonly {
    readonly unit: string;
    readonly low: number;
    readonly high: number;
    /** Over all draws. */
    readonly best: number;
    readonly worst: number;
  }[];
}

/** Importance of an indicator (correlation ratio) beside its weight, both as shares of their sum. */
export interface Importance {
  readonly items: readonly { readonly id: string; readonly weight: number; readonly importance: number | null }[];
}

/** Ratios of replicates made with `null` components, and the observed one. */
export interface BootstrapNull {
  readonly null: number;
  readonly alternative: number;
  readonly lr: number;
  readonly p: number;
  readonly replicates: number;
  readonly ratios: readonly number[];
}

/** How often each pair of units falls to the same component over bootstrap fits. */
export interface CoMembership {
  readonly components: number;
  readonly replicates: number;
  readonly units: readonly string[];
  /** Symmetric, `units.length` square, in [0, 1]. */
  readonly shares: readonly (readonly number[])[];
}

/** One design of the whole study and the focus coefficient it gives. */
export interface Specification {
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
  /** Option by factor: `{ normalise: 'minmax', weights: 'entropy' }`. */
  readonly choices: Readonly<Record<string, string>>;
  /** The study's own design. */
  readonly own: boolean;
}
export interface Multiverse {
  readonly term: string;
  /** What the coefficient is per: `sd` of the index. */
  readonly per: 'sd' | 'range' | 'unit';
  /** The study's own transform of the outcome first; estimates of one panel are not compared with another's. */
  readonly panels: readonly {
    readonly transform: 'none' | 'log';
    readonly specifications: readonly Specification[];
  }[];
}

/** The focus coefficient without one unit. */
export interface LeaveOneOut {
  readonly term: string;
  readonly per: 'sd';
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
  readonly without: readonly {
    readonly unit: string;
    readonly estimate: number;
    readonly interval: readonly [number, number] | null;
  }[];
}

/** Ranks of the same units under two designs. */
export interface RankComparison {
  readonly from: string;
  readonly to: string;
  readonly units: readonly { readonly unit: string; readonly from: number; readonly to: number }[];
}

type Found = NonNullable<Report['trust']>;

/** Parts that a Report has no place for: they lie beside it where two Reports are compared. */
interface Beside {
  readonly importance?: Importance;
  readonly comparison?: RankComparison;
}
export type Trust = Found & Beside;

/** A Report, and what figures may find beside it. */
export type TrustedReport = Omit<Report, 'trust'> & { readonly trust?: Trust };

const trustOf = (report: Report): Trust => report.trust ?? {};

export const rankRangesOf = (report: Report): RankRanges | null => trustOf(report).ranks ?? null;

/** Indicators, each share of the weights beside its share of what the index's variation goes with. */
export function importanceOf(report: Report): Importance | null {
  const { importance } = trustOf(report);
  if (importance) return importance;
  const found = report.index?.coherence?.importance.filter(({ level }) => level === 'indicator') ?? [];
  if (found.length === 0) return null;
  return { items: found.map(({ id, weight, share }) => ({ id, weight, importance: share })) };
}

/** The first step of the test: one component against two. */
export const bootstrapNullOf = (report: Report): BootstrapNull | null => {
  const first = trustOf(report).likelihoodRatio?.[0] ?? null;
  return first !== null && first.ratios.length > 0 ? first : null;
};

/** Of the fit whose groups are shown; null where units are too many for pairs. */
export function coMembershipOf(report: Report): CoMembership | null {
  const { bootstrap } = trustOf(report);
  if (!bootstrap?.coMembership) return null;
  return {
    components: bootstrap.components.length,
    replicates: bootstrap.replicates,
    units: bootstrap.units.map(({ unit }) => unit),
    shares: bootstrap.coMembership,
  };
}

/** With classical intervals. */
export function multiverseOf(report: Report): Multiverse | null {
  const { multiverse } = trustOf(report);
  if (!multiverse) return null;
  const { term, per, factors } = multiverse;
  return {
    term,
    per,
    panels: multiverse.panels.map(({ transform, specifications }) => ({
      transform,
      specifications: specifications.map(({ choices, estimate, interval }) => ({
        estimate,
        interval,
        choices: Object.fromEntries(factors.map(({ factor, options }, f) => [factor, options[choices[f]!]!])),
        own: factors.every(({ own }, f) => choices[f] === own),
      })),
    })),
  };
}

export const leaveOneOutOf = (report: Report): LeaveOneOut | null => trustOf(report).leaveOneOut ?? null;
export const rankComparisonOf = (report: Report): RankComparison | null => trustOf(report).comparison ?? null;
