/** Everything that a description says of one column. */
import { z } from 'zod';
import { done, failed, type Note, type Outcome } from '../diagnostics/index.ts';
import { histogramSorted } from './histogram.ts';
import { infiniteFaults, presentValues } from './present-values.ts';
import { type ColumnDescription, HistogramRule } from './schema.ts';
import { shapiroWilkSorted } from './shapiro-wilk.ts';
import { summarisePresent } from './summarise.ts';

export const DescribeOptions = z.strictObject({
  /** Missing values that the caller left out before; those in `values` are counted by themselves. */
  missing: z.int().min(0).default(0),
  histogram: HistogramRule.default('sturges'),
});
export type DescribeOptions = z.input<typeof DescribeOptions>;

/**
 * Summary, Shapiro-Wilk and histogram of a column, which is sorted once for all three. What cannot be had is null
 * with a note of `summarise`, `shapiroWilk` or `histogram`. Faults: `columns/not_finite`.
 *
 * @example
 * const described = describeColumn('y', [3, 1, 2]);
 * described.ok && described.value.histogram?.counts; // => [1, 0, 1, 1]
 */
export function describeColumn(
  column: string,
  values: ArrayLike<number>,
  options: DescribeOptions = {},
): Outcome<ColumnDescription> {
  const { missing, histogram: rule } = DescribeOptions.parse(options);
  const faults = infiniteFaults(values);
  if (faults.length > 0) return failed(...faults);
  const present = presentValues(values);
  const notes: Note[] = [];
  const take = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(`faults in checked values: ${outcome.faults.map((f) => f.code).join()}`);
    for (const found of outcome.notes) if (!notes.some((n) => n.code === found.code)) notes.push(found);
    return outcome.value;
  };
  const summary = take(summarisePresent({ sorted: present.sorted, missing: present.missing + missing }));
  const normality = take(shapiroWilkSorted(present.sorted));
  const figure = take(histogramSorted(present.sorted, rule));
  return done({ column, summary, normality, histogram: figure }, notes);
}
