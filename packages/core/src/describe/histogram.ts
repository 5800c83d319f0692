/** Histograms with bins of a named rule and edges that one can read. */
import { z } from 'zod';
import { done, failed, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { momentsOf } from './moments.ts';
import { infiniteFaults, presentValues } from './present-values.ts';
import { quantile } from './quantile.ts';
import { type Histogram, HistogramRule } from './schema.ts';

/** Values beyond, or a range below, leave no room for edges among the doubles. */
const [LARGEST, NARROWEST] = [1e300, 1e-290];

/** More bins than this no figure shows; the note `describe/histogram_bins_limited` says so. */
const MOST_BINS = 200;

export const HistogramOptions = z.strictObject({ rule: HistogramRule.default('sturges') });
export type HistogramOptions = z.input<typeof HistogramOptions>;

/**
 * Counts values in bins of equal width. The rule proposes a width for n values:
 *
 *     sturges               range / (⌈log2 n⌉ + 1)
 *     scott                 3.49 sd n^(−1/3)
 *     freedman-diaconis     2 (q3 − q1) n^(−1/3)
 *
 * and the width used is the nearest of 1, 2, 5 times a power of ten; edges are multiples of it, from the last one at
 * or below the least value on. A bin is [low, high), the last one closed, so that counts add up to n. Missing values
 * are left out.
 *
 * The value is null where no two values differ (note `describe/constant`, or `describe/too_few_values` for none), and
 * beyond 1e300 (note `describe/out_of_range`).
 * Where the quartiles coincide Scott's rule stands in for Freedman's (note `describe/histogram_rule_replaced`).
 * Faults: `columns/not_finite`.
 *
 * Source: Sturges (1926), Scott (1979), Freedman and Diaconis (1981).
 *
 * @example
 * const figure = histogram([0.4, 1, 1.2, 2.9, 3]);
 * figure.ok && figure.value; // => { rule: 'sturges', edges: [0, 0.5, 1, 1.5, 2, 2.5, 3], counts: [1, 0, 2, 0, 0, 2] }
 */
export function histogram(values: ArrayLike<number>, options: HistogramOptions = {}): Outcome<Histogram | null> {
  const { rule } = HistogramOptions.parse(options);
  const faults = infiniteFaults(values);
  if (faults.length > 0) return failed(...faults);
  return histogramSorted(presentValues(values).sorted, rule);
}

/** `histogram` for finite values that are sorted already. */
export function histogramSorted(sorted: Float64Array, asked: HistogramRule): Outcome<Histogram | null> {
  const n = sorted.length;
  const min = sorted[0];
  const max = sorted[n - 1];
  if (min === undefined || max === undefined) {
    const values = { figure: 'histogram', needed: 1, found: 0 } as const;
    return done(null, [note('describe/too_few_values', '/values', 'a histogram needs values: 0', values)]);
  }
  if (min === max) {
    return done(null, [note('describe/constant', '/values', `all values are the same: ${min}`, { value: min })]);
  }
  const range = max - min;
  const largest = Math.max(Math.abs(min), Math.abs(max));
  if (largest > LARGEST || range < NARROWEST) {
    const message = `no edges among the doubles: ${min} to ${max}`;
    return done(null, [note('describe/out_of_range', '/values', message, { figure: 'histogram' })]);
  }
  const notes: Note[] = [];
  const rule = asked === 'freedman-diaconis' && quartileRange(sorted) === 0 ? 'scott' : asked;
  if (rule !== asked) {
    const message = `the quartiles coincide, so another rule is used: ${rule}`;
    notes.push(note('describe/histogram_rule_replaced', '/rule', message, { asked, used: rule }));
  }
  const wanted = range / proposedWidth(sorted, rule, range);
  // A width below a few units in the last place of the values has no edges of its own.
  const finest = 8 * Number.EPSILON * largest;
  const step = readableStep(Math.max(range / Math.min(wanted, MOST_BINS / 2), finest));
  const edges = readableEdges(min, max, step);
  const bins = edges.length - 1;
  if (wanted > MOST_BINS / 2) {
    const message = `the rule wants more bins than a figure shows, bins used: ${bins}`;
    notes.push(note('describe/histogram_bins_limited', '/rule', message, { rule, wanted: Math.ceil(wanted), bins }));
  }
  return done({ rule, edges, counts: countSorted(sorted, edges) }, notes);
}

const quartileRange = (sorted: Float64Array): number => quantile(sorted, 0.75, 7) - quantile(sorted, 0.25, 7);

function proposedWidth(sorted: Float64Array, rule: HistogramRule, range: number): number {
  const n = sorted.length;
  if (rule === 'sturges') return range / (Math.ceil(Math.log2(n)) + 1);
  if (rule === 'freedman-diaconis') return (2 * quartileRange(sorted)) / Math.cbrt(n);
  const { second, unit } = momentsOf(sorted);
  return (3.49 * Math.sqrt((second * n) / (n - 1)) * unit) / Math.cbrt(n);
}

/** A width of 1, 2 or 5 times a power of ten, as two integers so that its multiples are the nearest doubles. */
interface Step {
  readonly digit: number;
  readonly exponent: number;
}

/** The step nearest to `width` on the scale of logarithms. */
function readableStep(width: number): Step {
  const exponent = Math.floor(Math.log10(width));
  const part = width / 10 ** exponent;
  if (part < Math.SQRT2) return { digit: 1, exponent };
  if (part < Math.sqrt(10)) return { digit: 2, exponent };
  if (part < Math.sqrt(50)) return { digit: 5, exponent };
  return { digit: 1, exponent: exponent + 1 };
}

/** k times the step: 3 steps of 0.1 are 0.3, which 3 · 0.1 is not. */
function multiple(k: number, { digit, exponent }: Step): number {
  return exponent < 0 ? (k * digit) / 10 ** -exponent : k * digit * 10 ** exponent;
}

/** The fewest multiples of the step that hold [min, max]. */
function readableEdges(min: number, max: number, step: Step): number[] {
  let k = Math.floor(min / multiple(1, step));
  while (multiple(k, step) > min) k--;
  while (multiple(k + 1, step) <= min) k++;
  const edges = [multiple(k, step)];
  while (edges.at(-1)! < max) edges.push(multiple(++k, step));
  return edges;
}

function countSorted(sorted: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  let bin = 0;
  for (let i = 0; i < sorted.length; i++) {
    while (bin < counts.length - 1 && sorted[i]! >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return counts;
}
