/** What descriptions and associations cost. */
import { exponentialFit } from '../src/associate/index.ts';
import { describeColumn, shapiroWilk } from '../src/describe/index.ts';
import { randomStream } from '../src/numeric/index.ts';

function normals(rows: number): Float64Array {
  const { normal } = randomStream(1, 'bench', 0);
  return Float64Array.from({ length: rows }, normal);
}

/** Shapiro-Wilk of 5000 values, sorting included; gives W. */
export function shapiroWilkMost(): () => number {
  const values = normals(5000);
  return () => {
    const outcome = shapiroWilk(values);
    return outcome.ok ? outcome.value!.w : Number.NaN;
  };
}

/** The whole description of a column of 10⁶ values; gives the mean. */
export function describeMillion(): () => number {
  const values = normals(1_000_000);
  return () => {
    const outcome = describeColumn('x', values);
    return outcome.ok ? outcome.value.summary.mean! : Number.NaN;
  };
}

/** An exponential fit of 27 units with the log-linear one beside it; gives b. */
export function smallExponential(): () => number {
  const x = Float64Array.from({ length: 27 }, (_, i) => i / 26);
  const y = normals(27).map((error, i) => 2 * Math.exp(-1.5 * x[i]!) * Math.exp(error / 5));
  return () => {
    const fit = exponentialFit(x, y, { x: 'x', y: 'y' });
    return fit.ok ? fit.value.b : Number.NaN;
  };
}
