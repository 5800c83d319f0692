/** How a fit inside a bootstrap is searched for: the same plan for the data and for every replicate. */
import { type BatchPlan, startsFor } from './search.ts';

/**
 * 200 short runs, thinned out as they go: the best 80 after one iteration, 40 after three more, 10 after eight more, and
 * these to convergence. At n = 27, p = 5, K = 2 that is 890 iterations against 3080 for 15 of all 200, and the null mean
 * of the ratio, near 38, is 1.0 lower; data and replicates are searched alike, so the test keeps its level.
 */
const REPLICATE_STARTS = 200;
const ROUNDS = [
  { iterations: 1, tolerance: 0, keep: 80 },
  { iterations: 3, tolerance: 0, keep: 40 },
  { iterations: 8, tolerance: 0, keep: 10 },
];
/** Of the log-likelihood still to be gained, per row: a ratio is not looked at more closely than this. */
const TOLERANCE = 1e-8;
const ITERATIONS = 1000;

export const replicatePlan = (
  rows: number,
  components: number,
  asked: { replicateStarts?: number | undefined },
): BatchPlan => ({
  starts: asked.replicateStarts ?? startsFor(rows, components, REPLICATE_STARTS),
  rounds: ROUNDS,
  iterations: ITERATIONS,
  tolerance: TOLERANCE,
});

/** What the reach of the plan above is measured against: 1000 starts, all run until next to nothing is left to gain. */
export const thoroughPlan = (rows: number, components: number): BatchPlan => ({
  starts: startsFor(rows, components, 1000),
  rounds: [{ iterations: 40, tolerance: 1e-5, keep: 30 }],
  iterations: ITERATIONS,
  tolerance: TOLERANCE,
});
