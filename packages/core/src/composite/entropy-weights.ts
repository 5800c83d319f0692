/** Entropy weights: an indicator weighs as much as it tells the rows apart. */
import { z } from 'zod';
import { type Fault, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { log } from '../numeric/log.ts';
import { entropySums } from './entropy-sums.ts';
import { present, scan, varies } from './scan.ts';

export const EntropyOptions = z.strictObject({
  /** Added to every value before shares are taken; 0 leaves the data alone. */
  shift: z.number().min(0).default(0),
});
export type EntropyOptions = z.input<typeof EntropyOptions>;

export interface EntropyWeights {
  readonly weights: Float64Array; // w_j, sum 1
  readonly entropies: Float64Array; // e_j in [0, 1]; 1 = all rows alike
}

/**
 * For n rows and m normalised columns x_j, larger is better:
 *
 *     p_ij = x_ij / Σ_i x_ij      e_j = −Σ_i p_ij ln p_ij / ln n      d_j = 1 − e_j      w_j = d_j / Σ d
 *
 * with 0 ln 0 = 0. Shapes: `columns` is m columns of n values, result is m and m. Units: `columns` have
 * none, having been normalised; entropies are shares of ln n.
 *
 * Accuracy: d_j is taken as it stands, so a column with d below 1e-8 has half its digits. An exactly
 * constant column is told by its range, not by d: it gets weight 0 and the note `entropy/constant_column`.
 *
 * Faults: `columns/too_few_rows`, `columns/lengths_differ`, `entropy/value_out_of_domain` (negative or
 * missing), `entropy/all_constant`.
 *
 * Source: Shannon (1948), Bell Syst. Tech. J. 27:379, §6. Other tools set e = 0 for a column with a zero, or add 0.01.
 *
 * @example
 * const fit = entropyWeights([Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0, 1)]);
 * fit.ok && [...fit.value.weights].map((w) => w.toFixed(4)); // => ['0.2961', '0.7039']
 */
export function entropyWeights(
  columns: readonly Float64Array[],
  options: EntropyOptions = {},
): Outcome<EntropyWeights> {
  const { shift } = EntropyOptions.parse(options);
  const faults = checkColumns(columns);
  if (faults.length > 0) return { ok: false, faults };

  const notes: Note[] = [];
  if (shift > 0) notes.push(note('entropy/shifted', '/shift', `shift added to every value: ${shift}`, { shift }));
  const entropies = Float64Array.from(columns, (x, j) => {
    const value = x[0]!;
    if (varies(x)) return Math.max(0, relativeEntropy(x, shift)); // one non-zero row: 0, but for rounding
    notes.push(note('entropy/constant_column', `/columns/${j}`, `constant, so it gets weight 0: ${value}`, { value }));
    return 1;
  });

  const information = entropies.map((e) => Math.max(0, 1 - e)); // e may pass 1 by rounding
  const total = information.reduce((sum, d) => sum + d, 0);
  if (total === 0) {
    const values = { columns: columns.length };
    return { ok: false, faults: [fault('entropy/all_constant', '/columns', 'no column varies', values)] };
  }
  return { ok: true, value: { weights: information.map((d) => d / total), entropies }, notes };
}

/** Σ v outside of these is computed again on v / max: their products would leave the range of doubles. */
const SMALLEST_SUM = 1e-280;
const LARGEST_SUM = 1e300;

const sums = { sum: 0, sumLog: 0 };

/** −Σ p ln p / ln n with p = v / Σ v and v = x + shift, as (ln Σ v − Σ v ln v / Σ v) / ln n: one pass, no division per row.
 * Missing values are left out, and n counts the others. */
export function relativeEntropy(x: Float64Array, shift: number): number {
  entropySums(x, shift, sums);
  const { sum, sumLog } = sums;
  if (Number.isNaN(sum)) return relativeEntropy(present(x), shift);
  if (sum > SMALLEST_SUM && sum < LARGEST_SUM) return (log(sum) - sumLog / sum) / log(x.length);
  const { max } = scan(x);
  return relativeEntropy(
    x.map((value) => value / (max + shift) + shift / (max + shift)),
    0,
  );
}

function checkColumns(columns: readonly Float64Array[]): Fault[] {
  const rows = columns[0]?.length ?? 0;
  if (rows < 2) {
    return [fault('columns/too_few_rows', '/columns', `fewer than 2 rows: ${rows}`, { needed: 2, found: rows })];
  }
  return columns.flatMap((x, j): Fault[] => {
    const path = `/columns/${j}`;
    if (x.length !== rows) {
      const message = `lengths of the first column (${rows}) and of this one differ: ${x.length}`;
      return [fault('columns/lengths_differ', path, message, { expected: rows, found: x.length })];
    }
    const row = firstOutside(x);
    if (row < 0) return [];
    return [
      fault('entropy/value_out_of_domain', `${path}/${row}`, `not in [0, ∞): ${x[row]}`, { row, found: x[row]! }),
    ];
  });
}

/** The first row that is negative, infinite or missing, or −1. */
function firstOutside(x: Float64Array): number {
  for (let i = 0; i < x.length; i++) if (!(x[i]! >= 0 && x[i]! < Infinity)) return i;
  return -1;
}
