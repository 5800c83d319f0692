/** Standard errors, percentiles and quantiles of bootstrap figures. */
import type { BootstrapFigure } from './schema.ts';

/** Of sorted values, type 7. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low]!;
  return below + (at - low) * ((sorted[low + 1] ?? below) - below);
}

/** The figure with the standard deviation (n − 1) and the percentile interval of its replicates, at least two. */
export function spread(estimate: number, replicates: readonly number[], level: number): BootstrapFigure {
  const mean = replicates.reduce((sum, value) => sum + value, 0) / replicates.length;
  const squares = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sorted = Float64Array.from(replicates).sort();
  return {
    estimate,
    standardError: Math.sqrt(squares / (replicates.length - 1)),
    interval: [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)],
  };
}
