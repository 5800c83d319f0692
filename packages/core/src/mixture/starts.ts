/** Where EM starts: parameters fitted to seeded subsamples of the rows. */
import type { Random } from '../numeric/random.ts';
import type { StandardData } from './design.ts';
import type { MixtureRule } from './m-step.ts';
import { momentCount, type Parameters, packed } from './parameters.ts';
import { createSolveSpace, solve } from './solve.ts';

/** Rows that starts are drawn from, one after the other: (x_1 … x_p, y) in the coordinates of the source. */
export interface RowSample {
  readonly count: number;
  readonly regressors: number;
  readonly z: Float64Array;
  /** Which row of the data each is. */
  readonly rows: Int32Array;
}

/** From more rows than this a start sees only a seeded sample: its planes stand on few rows anyway. */
const LARGEST_SAMPLE = 2000;
/** Added to the counts of a start's groups, so that no proportion is 0. */
const PRIOR_ROWS = 1;
/** A start's variance, in units of the one-component fit's, is at least this. */
const LEAST_START_VARIANCE = 1e-6;

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

export interface Starts {
  /** Writes the parameters of a start; the kinds take turns with `index`. */
  draw(index: number, random: Random, parameters: Parameters): void;
}

/**
 * Two kinds of start take turns:
 *
 * - random: the sample is dealt into K hands of at most 3 (p + 1) rows, each fitted by itself;
 * - elemental: a plane through p + 2 random rows takes the share 1/K of the rows that lie nearest to it; the next one
 *   comes from what is left; the last gets the rest; each group is then fitted.
 *
 * Every row is given to its nearest plane; the variance, one for all, is the mean square distance and the proportions
 * are the shares of rows, one row added to each. No allocation in `draw`.
 */
export function createStarts(
  sample: RowSample,
  components: number,
  { intercept, common }: Pick<MixtureRule, 'intercept' | 'common'>,
): Starts {
  const { count, regressors: p, z } = sample;
  const q = p + 1;
  const size = momentCount(p);
  const moments = new Float64Array(size);
  const space = createSolveSpace(p);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const distance = new Float64Array(count);
  const first = intercept ? 0 : 1;

  function add(row: number): void {
    const at = row * q;
    moments[0]!++;
    for (let a = 1; a <= q; a++) {
      const value = z[at + a - 1]!;
      const line = packed(a, 0);
      moments[line]! += value;
      for (let c = 1; c <= a; c++) moments[line + c]! += value * z[at + c - 1]!;
    }
  }

  /** Least squares over rows order[from … to − 1], into component k. */
  function fit(from: number, to: number, { coefficients }: Parameters, k: number): void {
    moments.fill(0);
    for (let i = from; i < to; i++) add(order[i]!);
    solve(moments, 0, p, first, space, coefficients, k * q);
  }

  function residual(row: number, { coefficients }: Parameters, k: number): number {
    let e = z[row * q + p]! - coefficients[k * q]!;
    for (let j = 0; j < p; j++) e -= coefficients[k * q + j + 1]! * z[row * q + j]!;
    return e;
  }

  /** Puts `wanted` random ones of order[from …] in front of the others. */
  function pick(from: number, wanted: number, random: Random): void {
    for (let i = from; i < from + wanted; i++) swap(i, i + random.integer(count - i));
  }

  function swap(i: number, j: number): void {
    const row = order[i]!;
    order[i] = order[j]!;
    order[j] = row;
  }

  function dealHands(random: Random, parameters: Parameters): void {
    const hand = Math.min(Math.floor(count / components), 3 * q);
    pick(0, Math.min(hand * components, count - 1), random);
    for (let k = 0; k < components; k++) fit(k * hand, (k + 1) * hand, parameters, k);
  }

  function peel(random: Random, parameters: Parameters): void {
    const share = Math.floor(count / components);
    let from = 0;
    for (let k = 0; k < components - 1; k++) {
      const few = Math.min(q + 1, count - from);
      pick(from, Math.min(few, count - from - 1), random);
      fit(from, from + few, parameters, k);
      for (let i = from; i < count; i++) distance[i] = residual(order[i]!, parameters, k) ** 2;
      nearestFirst(from, from + share);
      fit(from, from + share, parameters, k);
      from += share;
    }
    fit(from, count, parameters, components - 1);
  }

  /** Puts the rows of the least distances among order[from …] before place `to` (Hoare's selection). */
  function nearestFirst(from: number, to: number): void {
    let [low, high] = [from, count - 1];
    while (low < high) {
      const pivot = distance[(low + high) >> 1]!;
      let [i, j] = [low, high];
      while (i <= j) {
        while (distance[i]! < pivot) i++;
        while (distance[j]! > pivot) j--;
        if (i > j) break;
        swap(i, j);
        const kept = distance[i]!;
        distance[i] = distance[j]!;
        distance[j] = kept;
        i++;
        j--;
      }
      if (to - 1 <= j) high = j;
      else if (to - 1 >= i) low = i;
      else return;
    }
  }

  /** Slopes held common start from their mean over the planes. */
  function share({ coefficients }: Parameters): void {
    for (let j = q - common; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < components; k++) sum += coefficients[k * q + j]!;
      for (let k = 0; k < components; k++) coefficients[k * q + j] = sum / components;
    }
  }

  function finish(parameters: Parameters): void {
    const { proportions, variances } = parameters;
    proportions.fill(PRIOR_ROWS);
    let sum = 0;
    for (let row = 0; row < count; row++) {
      let [nearest, least] = [0, Infinity];
      for (let k = 0; k < components; k++) {
        const e = residual(row, parameters, k);
        if (e * e < least) [nearest, least] = [k, e * e];
      }
      proportions[nearest]!++;
      sum += least;
    }
    for (let k = 0; k < components; k++) proportions[k]! /= count + components * PRIOR_ROWS;
    variances.fill(Math.max(sum / count, LEAST_START_VARIANCE));
  }

  function draw(index: number, random: Random, parameters: Parameters): void {
    if (index % 2 === 0) dealHands(random, parameters);
    else peel(random, parameters);
    if (common > 0) share(parameters);
    finish(parameters);
  }

  return { draw };
}
