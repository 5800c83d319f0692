/** The rows that starts are drawn from. */
import type { Random } from '../numeric/random.ts';
import type { StandardData } from './design.ts';

/** Rows one after the other, (x_1 … x_p, y) each, in the coordinates of the source. */
export interface RowSample {
  readonly count: number;
  readonly regressors: number;
  readonly z: Float64Array;
  /** Which row of the data each is. */
  readonly rows: Int32Array;
}

/** From more rows than this a start sees only a seeded sample: its planes stand on few rows anyway. */
const LARGEST_SAMPLE = 2000;

/** All rows of a small design, else a seeded sample of them. */
export function sampleRows({ rows, regressors: p, columns, outcome }: StandardData, random: Random): RowSample {
  const count = Math.min(rows, LARGEST_SAMPLE);
  const chosen = Int32Array.from({ length: count }, (_, i) => (count === rows ? i : random.integer(rows)));
  const z = new Float64Array(count * (p + 1));
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < p; j++) z[i * (p + 1) + j] = columns[j]![chosen[i]!]!;
  }
  const sample = { count, regressors: p, z, rows: chosen };
  setSampleOutcome(sample, outcome);
  return sample;
}

/** Another draw of the outcome on the same rows. */
export function setSampleOutcome({ count, regressors: p, z, rows }: RowSample, outcome: Float64Array): void {
  for (let i = 0; i < count; i++) z[i * (p + 1) + p] = outcome[rows[i]!]!;
}
