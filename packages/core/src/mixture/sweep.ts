/** Rows in memory as a source of sums: one fused pass of E step and moments over blocks that stay in cache. */
import { addMoments, type Block, blockLines, ROWS } from './moments.ts';
import { momentCount, type Parameters, packed } from './parameters.ts';
import { writeConstants, writePosteriors } from './posterior.ts';
import { writeResiduals } from './residuals.ts';
import type { MemorySource } from './source.ts';

/**
 * A source over `columns` (p regressors of n values) and `outcome`, for up to `components` components.
 *
 * The data are copied once into blocks of ROWS rows. A sweep visits each block once: K lines of residuals, posteriors
 * in their place, moments of all components but the largest; those of the largest are what the others leave of the
 * total, which loses at most a factor K of the rounding since its weights are the largest. No allocation, and the sums
 * are taken in the order of the rows: blocks of 256, added one after the other.
 */
export function createBlockSource(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  components: number,
): MemorySource {
  const rows = outcome.length;
  const p = columns.length;
  const lines = blockLines(p);
  const stride = lines + 1;
  const square = stride * stride;
  const block: Block = { z: packBlocks(columns, outcome, lines), lines, start: 0 };
  const w = new Float64Array(components * ROWS);
  const constants = new Float64Array(2 * components);
  const sums = new Float64Array(components * square);
  const total = new Float64Array(square);
  addTotals();

  function addTotals(): void {
    total.fill(0);
    for (let first = 0; first < rows; first += ROWS) {
      block.start = first * lines;
      w.fill(1, 0, ROWS);
      if (rows - first < ROWS) w.fill(0, rows - first, ROWS);
      addMoments(block, w, 0, total, 0);
    }
  }

  function setOutcome(next: Float64Array): void {
    writeLine(next, p, lines, block.z);
    addTotals();
  }

  function sweep(parameters: Parameters, moments: Float64Array): number {
    const { proportions, coefficients } = parameters;
    const K = proportions.length;
    let rest = 0;
    for (let k = 1; k < K; k++) if (proportions[k]! > proportions[rest]!) rest = k;
    writeConstants(parameters, constants);
    sums.fill(0);
    let logLikelihood = 0;
    for (let first = 0; first < rows; first += ROWS) {
      block.start = first * lines;
      const inBlock = Math.min(ROWS, rows - first);
      for (let k = 0; k < K; k++) writeResiduals(block, p, coefficients, k * (p + 1), w, k * ROWS);
      logLikelihood += writePosteriors(w, ROWS, inBlock, constants, K);
      if (inBlock < ROWS) for (let k = 0; k < K; k++) w.fill(0, k * ROWS + inBlock, (k + 1) * ROWS);
      for (let k = 0; k < K; k++) if (k !== rest) addMoments(block, w, k * ROWS, sums, k * square);
    }
    pack(sums, total, moments, K, p, stride, rest);
    return logLikelihood;
  }

  return { rows, regressors: p, sweep, setOutcome };
}

/** Block by block, column by column; rows past the end and the line that fills a pair are 0. */
function packBlocks(columns: readonly Float64Array[], outcome: Float64Array, lines: number): Float64Array {
  const z = new Float64Array(Math.ceil(outcome.length / ROWS) * ROWS * lines);
  for (let j = 0; j <= columns.length; j++) writeLine(columns[j] ?? outcome, j, lines, z);
  return z;
}

/** A column into its line of every block. */
export function writeLine(column: Float64Array, line: number, lines: number, z: Float64Array): void {
  for (let first = 0; first < column.length; first += ROWS) {
    z.set(column.subarray(first, Math.min(first + ROWS, column.length)), first * lines + line * ROWS);
  }
}

/** From squares with a stride to packed triangles; component `rest` gets the total less the others. */
export function pack(
  sums: Float64Array,
  total: Float64Array,
  moments: Float64Array,
  K: number,
  p: number,
  stride: number,
  rest: number,
): void {
  const count = momentCount(p);
  for (let a = 0; a <= p + 1; a++) {
    for (let c = 0; c <= a; c++) {
      const to = packed(a, c);
      let left = total[a * stride + c]!;
      for (let k = 0; k < K; k++) {
        if (k === rest) continue;
        const sum = sums[k * stride * stride + a * stride + c]!;
        moments[k * count + to] = sum;
        left -= sum;
      }
      moments[rest * count + to] = left;
    }
  }
}
