/** What least squares costs: a million rows and ten regressors, with standard errors, leverages and F. */
import { leastSquares } from '../src/regression/index.ts';

const ROWS = 1_000_000;
const COLUMNS = 10;

/** Sums of four uniforms of the minimal standard generator (Park and Miller 1988): the same everywhere. */
function columnsOf(count: number): Float64Array[] {
  let state = 1;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: ROWS }, () => uniform() + uniform() + uniform() + uniform() - 2),
  );
}

/** Ordinary least squares of 10⁶ × 10 and all of its table, without lists of rows; gives R². */
export function leastSquaresMillion(): () => number {
  const columns = columnsOf(COLUMNS + 1);
  const noise = columns[COLUMNS]!;
  const regressors = columns.slice(0, COLUMNS).map((values, j) => ({ term: `x${j + 1}`, values }));
  const values = noise.map((e, i) =>
    columns.slice(0, COLUMNS).reduce((sum, x, j) => sum + (j / COLUMNS) * x[i]!, 1 + e),
  );
  return () => {
    const fit = leastSquares({ name: 'y', values }, regressors, { rows: false });
    return fit.ok ? fit.value.r2! : Number.NaN;
  };
}

/** Seconds are printed, never asserted: the median of seven runs in milliseconds, after one to warm up. */
export function printLeastSquares(print: (line: string) => void): void {
  const run = leastSquaresMillion();
  run();
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  print(`least squares 10⁶ × 10: ${times[3]!.toFixed(0)} ms (${times[0]!.toFixed(0)} to ${times[6]!.toFixed(0)})`);
}
