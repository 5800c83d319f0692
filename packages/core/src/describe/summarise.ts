/** The figures of one column: what a table of descriptive statistics prints. */
import { done, failed, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { momentsOf } from './moments.ts';
import { infiniteFaults, type PresentValues, presentValues } from './present-values.ts';
import { quantile } from './quantile.ts';
import type { Summary } from './schema.ts';

/**
 * Describes the values that are there; missing ones are NaN and counted. With n values and m_k = Σ (x − mean)^k / n:
 *
 *     variance  Σ (x − mean)² / (n − 1)                  sd its root
 *     g1 = m_3 / m_2^(3/2)                               G1 = g1 √(n(n − 1)) / (n − 2)
 *     g2 = m_4 / m_2² − 3                                G2 = (n − 1)((n + 1) g2 + 6) / ((n − 2)(n − 3))
 *     median, q1, q3: type 7 (R, Excel)                  `type6`: SPSS and Minitab
 *
 * g1 and g2 are the moment convention, G1 and G2 the bias-corrected one that SPSS, SAS and Excel print. Units: those
 * of the values, squared for the variance; skewness and kurtosis have none.
 *
 * Accuracy: mean and sd to 13 digits on the NIST sets as far as doubles hold the data. The order of rows does not
 * matter, not even in the last digit.
 *
 * Notes: `describe/too_few_values` (mean needs 1 value, sd 2, G1 3, G2 4), `describe/constant` (no skewness),
 * `describe/out_of_range` (a variance beyond the doubles). Faults: `columns/not_finite`.
 *
 * Source: Joanes and Gill (1998), The Statistician 47:183, for both conventions.
 *
 * @example
 * const summary = summarise([2, 4, 4, NaN, 10]);
 * summary.ok && [summary.value.n, summary.value.missing, summary.value.mean, summary.value.sd]; // => [4, 1, 5, Math.sqrt(12)]
 */
export function summarise(values: ArrayLike<number>): Outcome<Summary> {
  const faults = infiniteFaults(values);
  if (faults.length > 0) return failed(...faults);
  return summarisePresent(presentValues(values));
}

/** `summarise` for finite values that are sorted already. */
export function summarisePresent({ sorted, missing }: PresentValues): Outcome<Summary> {
  const n = sorted.length;
  if (n === 0) return done(emptySummary(missing), [tooFew('mean', 1, n)]);
  const notes: Note[] = [];
  const { mean, second, third, fourth, unit } = momentsOf(sorted);
  const min = sorted[0]!;
  const max = sorted[n - 1]!;
  const constant = min === max;
  if (constant && n > 1)
    notes.push(note('describe/constant', '/values', `all values are the same: ${min}`, { value: min }));
  if (n < 2) notes.push(tooFew('sd', 2, n));
  else if (n < 3) notes.push(tooFew('skewness', 3, n));
  else if (n < 4) notes.push(tooFew('kurtosis', 4, n));

  const scaledVariance = n < 2 ? null : constant ? 0 : (second * n) / (n - 1);
  const variance = scaledVariance === null ? null : scaledVariance * unit * unit;
  const sd = scaledVariance === null ? null : Math.sqrt(scaledVariance) * unit;
  if (variance === Infinity || (variance === 0 && !constant)) notes.push(outOfRange('variance'));
  if (sd === Infinity) notes.push(outOfRange('sd'));

  const g1 = constant ? null : third / second ** 1.5;
  const g2 = constant ? null : fourth / (second * second) - 3;
  const summary: Summary = {
    n,
    missing,
    mean,
    median: quantile(sorted, 0.5, 7),
    sd: finite(sd),
    variance: variance === 0 && !constant ? null : finite(variance),
    min,
    max,
    q1: quantile(sorted, 0.25, 7),
    q3: quantile(sorted, 0.75, 7),
    type6: { q1: quantile(sorted, 0.25, 6), q3: quantile(sorted, 0.75, 6) },
    skewness: { g1, G1: g1 === null || n < 3 ? null : (g1 * Math.sqrt(n * (n - 1))) / (n - 2) },
    kurtosis: {
      g2,
      G2: g2 === null || n < 4 ? null : ((n - 1) * ((n + 1) * g2 + 6)) / ((n - 2) * (n - 3)),
    },
  };
  return done(summary, notes);
}

const finite = (value: number | null): number | null => (value === Infinity ? null : value);

function tooFew(figure: 'mean' | 'sd' | 'skewness' | 'kurtosis', needed: number, found: number): Note {
  const message = `${figure} needs at least ${needed} values: ${found}`;
  return note('describe/too_few_values', '/values', message, { figure, needed, found });
}

function outOfRange(figure: 'sd' | 'variance'): Note {
  return note('describe/out_of_range', '/values', `not a double in the unit of the values: ${figure}`, { figure });
}

function emptySummary(missing: number): Summary {
  return {
    n: 0,
    missing,
    mean: null,
    median: null,
    sd: null,
    variance: null,
    min: null,
    max: null,
    q1: null,
    q3: null,
    type6: { q1: null, q3: null },
    skewness: { g1: null, G1: null },
    kurtosis: { g2: null, G2: null },
  };
}
