/** What the specifications of one panel come to. */
import { quantile } from '../../describe/index.ts';
import type { MultiversePanel, Specification } from './schema.ts';

type Summary = Omit<MultiversePanel, 'transform' | 'specifications' | 'failed'>;

/**
 * Median, range, share negative, shares whose interval excludes 0, and for each factor the share of the spread that goes
 * with it alone: Σ_options m (mean − grand mean)² / Σ (b − grand mean)².
 */
export function panelSummary(
  specifications: readonly Specification[],
  factors: readonly { readonly factor: string; readonly options: readonly string[] }[],
): Summary {
  const estimates = Float64Array.from(specifications, (s) => s.estimate).sort();
  const count = estimates.length;
  if (count === 0) {
    const excludesZero = { classical: null, hc3: null };
    return { median: null, range: null, negative: null, excludesZero, factors: [], movedMostBy: null };
  }
  const share = (test: (s: Specification) => boolean): number => specifications.filter(test).length / count;
  const withRobust = specifications.filter((s) => s.robust !== null);
  const grand = meanOf(specifications);
  const spread = specifications.reduce((sum, s) => sum + (s.estimate - grand) ** 2, 0);
  const parts = factors.map(({ factor, options }, f) => {
    const groups = options.map((_, o) => specifications.filter((s) => s.choices[f] === o));
    const between = groups.reduce(
      (sum, group) => sum + (group.length > 0 ? group.length * (meanOf(group) - grand) ** 2 : 0),
      0,
    );
    return {
      factor,
      share: spread > 0 ? between / spread : null,
      medians: groups.map((group) => (group.length > 0 ? medianOf(group) : null)),
    };
  });
  const most = parts.reduce<(typeof parts)[number] | null>(
    (best, part) => (part.share !== null && part.share > (best?.share ?? 0) ? part : best),
    null,
  );
  return {
    median: quantile(estimates, 0.5, 7),
    range: [estimates[0]!, estimates[count - 1]!],
    negative: share((s) => s.estimate < 0),
    excludesZero: {
      classical: share((s) => clear(s.interval)),
      hc3: withRobust.length > 0 ? withRobust.filter((s) => clear(s.robust!)).length / withRobust.length : null,
    },
    factors: parts,
    movedMostBy: most?.factor ?? null,
  };
}

const clear = ([low, high]: readonly [number, number]): boolean => low > 0 || high < 0;
const meanOf = (list: readonly Specification[]): number => list.reduce((sum, s) => sum + s.estimate, 0) / list.length;
const medianOf = (list: readonly Specification[]): number =>
  quantile(Float64Array.from(list, (s) => s.estimate).sort(), 0.5, 7);
