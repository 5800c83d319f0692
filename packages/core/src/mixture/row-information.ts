/** Standard errors of a row model: differences of the exact score. */

import { symmetricInverse } from '../numeric/symmetric-inverse.ts';
import type { Design } from './design.ts';
import type { MixtureRule } from './m-step.ts';
import { cloneParameters, type Parameters } from './parameters.ts';
import { createRowState, expectRows, type RowModel } from './row-model.ts';

export interface RowErrors {
  readonly coefficients: readonly (number | null)[]; // K × (p + 1)
  readonly variances: readonly (number | null)[];
  readonly proportions: readonly (number | null)[];
  /** K × (1 + concomitants); the first component's are fixed at 0 and have none. */
  readonly gates: readonly (number | null)[] | null;
}

/** Half the width of a central difference, in standardised coordinates: its error and the rounding are both near 1e-9. */
const STEP = 1e-4;
const MOST_WORK = 1e10;

/**
 * The observed information −∂s/∂θ by central differences of the score, θ = (β, σ², and π_1 … π_{K−1} or α_2 … α_K):
 *
 *     ∂l/∂β_k = Σ_i r_ik u_ik e_ik x_i / σ_k²      ∂l/∂σ_k² = Σ_i r_ik (u_ik e_ik² / σ_k² − 1) / 2σ_k²
 *     ∂l/∂π_k = Σ_i (r_ik / π_k − r_iK / π_K)      ∂l/∂α_k = Σ_i (r_ik − π_ik) z_i
 *
 * with u = 1 under the normal law. Variances at the bound are left out, the others conditional on them. `gateMap` takes a
 * gate's coefficients to the units of the data.
 */
export function rowErrors(
  model: RowModel,
  design: Design,
  parameters: Parameters,
  rule: MixtureRule,
  fixed: readonly boolean[],
  gateMap: Float64Array | null,
): RowErrors | 'not_positive_definite' | 'too_large' {
  const K = parameters.proportions.length;
  const slots = slotsOf(model, rule, K, fixed);
  const size = slots.length;
  if (2 * design.rows * size ** 2 > MOST_WORK) return 'too_large';
  const shared = rule.variance === 'common' && K > 1;
  const score = createScore(model, K, slots, shared);
  const matrix = new Float64Array(size * size);
  const [above, below] = [new Float64Array(size), new Float64Array(size)];
  for (const [j, slot] of slots.entries()) {
    const half = STEP * slot.scale(parameters);
    for (const [sign, out] of [
      [1, above],
      [-1, below],
    ] as const) {
      const moved = cloneParameters(parameters);
      slot.move(moved, sign * half);
      score(moved, out);
    }
    for (let i = 0; i < size; i++) {
      const second = (below[i]! - above[i]!) / (4 * half);
      matrix[i * size + j]! += second;
      matrix[j * size + i]! += second;
    }
  }
  const covariance = symmetricInverse(matrix, size);
  return covariance === null ? 'not_positive_definite' : read(design, K, slots, covariance, gateMap, shared);
}

type Kind = 'coefficient' | 'variance' | 'proportion' | 'gate';
/** A free parameter: which it is, and how it is moved. */
interface Slot {
  readonly kind: Kind;
  readonly component: number;
  readonly place: number;
  scale(parameters: Parameters): number;
  move(parameters: Parameters, by: number): void;
}

function slotsOf({ data, gates }: RowModel, rule: MixtureRule, K: number, fixed: readonly boolean[]): Slot[] {
  const q = data.regressors + 1;
  const width = (gates?.length ?? 0) + 1;
  const slots: Slot[] = [];
  const one = () => 1;
  for (let k = 0; k < K; k++) {
    for (let j = rule.intercept ? 0 : 1; j < q; j++) {
      const move = (p: Parameters, by: number) => {
        p.coefficients[k * q + j]! += by;
      };
      slots.push({ kind: 'coefficient', component: k, place: j, scale: (p) => Math.sqrt(p.variances[k]!), move });
    }
  }
  for (let k = 0; k < (rule.variance === 'common' ? 1 : K); k++) {
    if (fixed[k]) continue;
    const move = (p: Parameters, by: number) => {
      if (rule.variance === 'common') for (let l = 0; l < K; l++) p.variances[l]! += by;
      else p.variances[k]! += by;
    };
    slots.push({ kind: 'variance', component: k, place: 0, scale: (p) => p.variances[k]!, move });
  }
  for (let k = 0; k < K - 1; k++) {
    if (gates === null) {
      const move = (p: Parameters, by: number) => {
        p.proportions[k]! += by;
        p.proportions[K - 1]! -= by;
      };
      const scale = (p: Parameters) => Math.min(p.proportions[k]!, p.proportions[K - 1]!);
      slots.push({ kind: 'proportion', component: k, place: 0, scale, move });
      continue;
    }
    for (let j = 0; j < width; j++) {
      const move = (p: Parameters, by: number) => {
        p.gates![(k + 1) * width + j]! += by;
      };
      slots.push({ kind: 'gate', component: k + 1, place: j, scale: one, move });
    }
  }
  return slots;
}

function createScore(model: RowModel, K: number, slots: readonly Slot[], shared: boolean) {
  const state = createRowState(model, K);
  const { rows, columns } = model.data;
  const { posteriors, priors, factors, residuals } = state;

  function sum({ kind, component: k, place: j }: Slot, { proportions, variances }: Parameters): number {
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const at = i * K + k;
      const r = posteriors[at]!;
      const e = residuals[at]!;
      if (kind === 'coefficient') {
        total += (r * factors[at]! * e * (j === 0 ? 1 : columns[j - 1]![i]!)) / variances[k]!;
      } else if (kind === 'variance') {
        total += (r * ((factors[at]! * e * e) / variances[k]! - 1)) / (2 * variances[k]!);
      } else if (kind === 'proportion') {
        total += r / proportions[k]! - posteriors[i * K + K - 1]! / proportions[K - 1]!;
      } else {
        total += (r - priors[at]!) * (j === 0 ? 1 : model.gates![j - 1]![i]!);
      }
    }
    return total;
  }

  return (parameters: Parameters, out: Float64Array): void => {
    expectRows(model, parameters, state);
    for (const [i, slot] of slots.entries()) {
      out[i] = sum(slot, parameters);
      if (slot.kind !== 'variance' || !shared) continue;
      for (let k = 1; k < K; k++) out[i]! += sum({ ...slot, component: k }, parameters);
    }
  };
}

function read(
  design: Design,
  K: number,
  slots: readonly Slot[],
  covariance: Float64Array,
  gateMap: Float64Array | null,
  shared: boolean,
): RowErrors {
  const size = slots.length;
  const nameOf = (kind: Kind, component: number, place: number) => `${kind} ${component} ${place}`;
  const places = new Map(slots.map((s, i) => [nameOf(s.kind, s.component, s.place), i]));
  const at = (kind: Kind, component: number, place: number) => places.get(nameOf(kind, component, place)) ?? -1;
  const between = (a: number, c: number) => (a < 0 || c < 0 ? 0 : covariance[a * size + c]!);
  const root = (a: number) => (a < 0 ? null : Math.sqrt(covariance[a * size + a]!));
  /** Row `row` of a linear map of one component's coefficients. */
  const mapped = (kind: Kind, k: number, map: Float64Array, width: number, row: number): number | null => {
    if (at(kind, k, width - 1) < 0) return null;
    const own = Array.from({ length: width }, (_, j) => at(kind, k, j));
    let sum = 0;
    for (let j = 0; j < width; j++) {
      for (let l = 0; l < width; l++) {
        sum += map[row * width + j]! * map[row * width + l]! * between(own[j]!, own[l]!);
      }
    }
    return Math.sqrt(sum);
  };
  const q = design.regressors + 1;
  const each = <T>(count: number, f: (i: number) => T) => Array.from({ length: count }, (_, i) => f(i));
  const variance = (k: number) => root(at('variance', shared ? 0 : k, 0));
  let last = 0;
  for (let k = 0; k < K - 1; k++) {
    for (let l = 0; l < K - 1; l++) last += between(at('proportion', k, 0), at('proportion', l, 0));
  }
  const width = gateMap === null ? 0 : Math.sqrt(gateMap.length);
  return {
    coefficients: each(K * q, (i) =>
      i % q === 0 && !design.intercept ? null : mapped('coefficient', Math.floor(i / q), design.slopeMap, q, i % q),
    ),
    variances: each(K, (k) => {
      const error = variance(k);
      return error === null ? null : error * design.scale ** 2;
    }),
    proportions: each(K, (k) =>
      K === 1 || gateMap !== null ? null : k < K - 1 ? root(at('proportion', k, 0)) : Math.sqrt(last),
    ),
    gates:
      gateMap === null
        ? null
        : each(K * width, (i) => mapped('gate', Math.floor(i / width), gateMap, width, i % width)),
  };
}
