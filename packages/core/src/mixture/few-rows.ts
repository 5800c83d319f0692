/** Rows for each parameter. */
import { type Note, note } from '../diagnostics/index.ts';
import type { MixtureFit } from './schema.ts';

/** Fewer rows than this for each parameter is said first. */
const ROWS_PER_PARAMETER = 5;

/** The warning that stands first. */
export function fewRows({ components, n, k }: MixtureFit): Note[] {
  if (n >= ROWS_PER_PARAMETER * k) return [];
  const values = { components: components.length, rows: n, parameters: k, ratio: n / k };
  const message = `fewer than ${ROWS_PER_PARAMETER} rows for each of ${k} parameters with K = ${values.components}: ${(n / k).toFixed(1)}`;
  return [note('mixture/few_rows_per_parameter', '/components', message, values)];
}
