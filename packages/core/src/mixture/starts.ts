/** Where EM starts: parameters fitted to seeded subsamples of the rows. */
import { log } from '../numeric/log.ts';
import type { Random } from '../numeric/random.ts';
import type { MixtureRule } from './m-step.ts';
import { momentCount, type Parameters, packed } from './parameters.ts';
import { createRowOrder } from './row-order.ts';
import type { RowSample } from './row-sample.ts';
import { createSolveSpace, solve } from './solve.ts';

/** Added to the counts of a start's groups, so that no proportion is 0. */
const PRIOR_ROWS = 1;
/** A start's variance, in units of the one-component fit's, is at least this. */
const LEAST_START_VARIANCE = 1e-6;

export interface Starts {
  /**
   * Writes the parameters of a start; the kinds take turns with `index`. With `fewer`, the fit of one component fewer to
   * the same rows, every third start splits one of its components.
   */
  draw(index: number, random: Random, parameters: Parameters, fewer?: Parameters): void;
}

/**
 * Kinds of start:
 *
 * - random: the sample is dealt into K hands of at most 3 (p + 1) rows, each fitted by itself;
 * - elemental: a plane through p + 2 random rows takes the share 1/K of the rows that lie nearest to it; the next one
 *   comes from what is left; the last gets the rest; each group is then fitted;
 * - split: the rows of one component of `fewer` are divided by the elemental rule, the other components stay.
 *
 * Every row is given to its nearest plane; the variance, one for all, is the mean square distance and the proportions
 * are the shares of rows, one row added to each. A start depends on its index, `random` and `fewer` alone.
 */
export function createStarts(
  sample: RowSample,
  components: number,
  { intercept, common }: Pick<MixtureRule, 'intercept' | 'common'>,
): Starts {
  const { count, regressors: p, z } = sample;
  const q = p + 1;
  const moments = new Float64Array(momentCount(p));
  const space = createSolveSpace(p);
  const rows = createRowOrder(count);
  const first = intercept ? 0 : 1;
  const owner = new Int32Array(count);
  const owned = new Int32Array(components);

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

  /** Least squares over the rows in places from … to − 1, into component k. */
  function fit(from: number, to: number, { coefficients }: Parameters, k: number): void {
    moments.fill(0);
    for (let i = from; i < to; i++) add(rows.order[i]!);
    solve(moments, 0, p, first, space, coefficients, k * q);
  }

  function residual(row: number, { coefficients }: Parameters, k: number): number {
    let e = z[row * q + p]! - coefficients[k * q]!;
    for (let j = 0; j < p; j++) e -= coefficients[k * q + j + 1]! * z[row * q + j]!;
    return e;
  }

  /** Of the rows in places from … to − 1, the `share` nearest to a plane through q + 1 random ones: first, and fitted. */
  function peel(from: number, to: number, share: number, random: Random, parameters: Parameters, k: number): void {
    const few = Math.min(q + 1, to - from);
    rows.pick(from, to, few, random);
    fit(from, from + few, parameters, k);
    for (let i = from; i < to; i++) rows.distance[i] = residual(rows.order[i]!, parameters, k) ** 2;
    rows.nearestFirst(from, to, share);
    fit(from, from + share, parameters, k);
  }

  function dealHands(random: Random, parameters: Parameters): void {
    const hand = Math.min(Math.floor(count / components), 3 * q);
    rows.pick(0, count, hand * components, random);
    for (let k = 0; k < components; k++) fit(k * hand, (k + 1) * hand, parameters, k);
  }

  function peelAll(random: Random, parameters: Parameters): void {
    const share = Math.floor(count / components);
    for (let k = 0; k < components - 1; k++) peel(k * share, count, share, random, parameters, k);
    fit((components - 1) * share, count, parameters, components - 1);
  }

  /** The component of `fewer` with the largest π φ at each row. */
  function assign({ proportions, variances, coefficients }: Parameters): void {
    const K = proportions.length;
    owned.fill(0);
    for (let row = 0; row < count; row++) {
      let best = 0;
      let most = -Infinity;
      for (let k = 0; k < K; k++) {
        const e = residual(row, { proportions, variances, coefficients }, k);
        const level = log(proportions[k]! / Math.sqrt(variances[k]!)) - (e * e) / (2 * variances[k]!);
        if (level > most) {
          best = k;
          most = level;
        }
      }
      owner[row] = best;
      owned[best]!++;
    }
  }

  /** One of the components that hold rows enough for two, at random; the largest where none does. */
  function divisible(K: number, random: Random): number {
    let largest = 0;
    let able = 0;
    for (let k = 0; k < K; k++) {
      if (owned[k]! > owned[largest]!) largest = k;
      if (owned[k]! >= 2 * (q + 1)) able++;
    }
    if (able === 0) return largest;
    let left = random.integer(able);
    for (let k = 0; k < K; k++) if (owned[k]! >= 2 * (q + 1) && left-- === 0) return k;
    return largest;
  }

  function split(random: Random, parameters: Parameters, fewer: Parameters): void {
    const K = components - 1;
    assign(fewer);
    const chosen = divisible(K, random);
    parameters.coefficients.set(fewer.coefficients);
    const size = rows.gather((row) => owner[row] === chosen);
    peel(0, size, Math.max(1, size >> 1), random, parameters, chosen);
    fit(Math.max(1, size >> 1), size, parameters, K);
  }

  /** Slopes held common start from their mean over the planes. */
  function shareCommon({ coefficients }: Parameters): void {
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
      let nearest = 0;
      let least = Infinity;
      for (let k = 0; k < components; k++) {
        const e = residual(row, parameters, k);
        if (e * e < least) {
          nearest = k;
          least = e * e;
        }
      }
      proportions[nearest]!++;
      sum += least;
    }
    for (let k = 0; k < components; k++) proportions[k]! /= count + components * PRIOR_ROWS;
    variances.fill(Math.max(sum / count, LEAST_START_VARIANCE));
  }

  function draw(index: number, random: Random, parameters: Parameters, fewer?: Parameters): void {
    rows.reset();
    const kind = index % (fewer === undefined ? 2 : 3);
    if (kind === 0) dealHands(random, parameters);
    else if (kind === 1 || fewer === undefined) peelAll(random, parameters);
    else split(random, parameters, fewer);
    if (common > 0) shareCommon(parameters);
    finish(parameters);
  }

  return { draw };
}
