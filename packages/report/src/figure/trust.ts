/**
 * What figures of trust are drawn from. A Report does not carry these parts yet; each adapter below is the one
 * place that knows where they will be, and returns null until they are there.
 */
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
  readonly specifications: readonly Specification[];
}

/** The focus coefficient without one unit. */
export interface LeaveOneOut {
  readonly term: string;
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

export interface Trust {
  readonly ranks?: RankRanges;
  readonly importance?: Importance;
  readonly likelihoodRatio?: readonly BootstrapNull[];
  readonly coMembership?: CoMembership;
  readonly multiverse?: Multiverse;
  readonly leaveOneOut?: LeaveOneOut;
  readonly comparison?: RankComparison;
}

/** A Report with the parts that are to come. */
export type TrustedReport = Report & { readonly trust?: Trust };

const part = <K extends keyof Trust>(report: Report, key: K): NonNullable<Trust[K]> | null =>
  (report as TrustedReport).trust?.[key] ?? null;

export const rankRangesOf = (report: Report): RankRanges | null => part(report, 'ranks');
export const importanceOf = (report: Report): Importance | null => part(report, 'importance');
/** The first step of the test: one component against two. */
export const bootstrapNullOf = (report: Report): BootstrapNull | null => {
  const first = part(report, 'likelihoodRatio')?.[0] ?? null;
  return first !== null && first.ratios.length > 0 ? first : null;
};
export const coMembershipOf = (report: Report): CoMembership | null => part(report, 'coMembership');
export const multiverseOf = (report: Report): Multiverse | null => part(report, 'multiverse');
export const leaveOneOutOf = (report: Report): LeaveOneOut | null => part(report, 'leaveOneOut');
export const rankComparisonOf = (report: Report): RankComparison | null => part(report, 'comparison');
