/** The M step of gates: a multinomial logit with posteriors in place of classes. */
import { expNegative } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';
import type { Parameters } from './parameters.ts';

/** What the E step left: r_ik and π_ik, n × K row by row, at the parameters that are to be moved. */
export type GateStep = (posteriors: Float64Array, priors: Float64Array, parameters: Parameters) => void;

/** Halvings of a Newton step before it is given up. */
const HALVINGS = 20;
/** Added to the diagonal of the Hessian per row: keeps a step finite where the classes part completely. */
const RIDGE = 1e-10;
/** Rounding of a row's gain: below this a step is taken as it is. */
const ROUNDING = 1e-15;

/**
 * One step δ of Newton's method for α_2 … α_K (α_1 = 0) on
 *
 *     Q(α) = Σ_i Σ_k r_ik ln π_ik,    ∂Q/∂α_k = Σ_i (r_ik − π_ik) z_i,    −∂²Q/∂α_k∂α_l' = Σ_i π_ik ([k = l] − π_il) z_i z_i'
 *
 * halved until Q does not fall; Q is concave. The gain is summed as it is, not as a difference of two Q:
 *
 *     Q(α + δ) − Q(α) = Σ_i (Σ_k r_ik z_i'δ_k − ln Σ_k π_ik exp z_i'δ_k)
 *
 * Room is made once.
 */
export function createGateStep(gates: readonly Float64Array[], rows: number, components: number): GateStep {
  const width = gates.length + 1;
  const size = (components - 1) * width;
  const step = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const shift = new Float64Array(components);
  const z = new Float64Array(width).fill(1, 0, 1);

  function readRow(row: number): void {
    for (let j = 1; j < width; j++) z[j] = gates[j - 1]![row]!;
  }

  /** Q(α + share δ) − Q(α). */
  function gain(posteriors: Float64Array, priors: Float64Array, share: number): number {
    let total = 0;
    for (let i = 0; i < rows; i++) {
      readRow(i);
      let peak = 0;
      for (let k = 1; k < components; k++) {
        let sum = 0;
        for (let j = 0; j < width; j++) sum += step[(k - 1) * width + j]! * z[j]!;
        shift[k] = share * sum;
        peak = Math.max(peak, shift[k]!);
      }
      let sum = 0;
      for (let k = 0; k < components; k++) {
        total += posteriors[i * components + k]! * shift[k]!;
        sum += priors[i * components + k]! * expNegative(shift[k]! - peak);
      }
      total -= peak + log(sum);
    }
    return total;
  }

  function differentiate(posteriors: Float64Array, priors: Float64Array): void {
    step.fill(0);
    hessian.fill(0);
    for (let i = 0; i < rows; i++) {
      readRow(i);
      const at = i * components;
      for (let k = 1; k < components; k++) {
        const first = (k - 1) * width;
        const slope = posteriors[at + k]! - priors[at + k]!;
        for (let a = 0; a < width; a++) step[first + a]! += slope * z[a]!;
        for (let l = 1; l <= k; l++) {
          const weight = priors[at + k]! * ((k === l ? 1 : 0) - priors[at + l]!);
          for (let a = 0; a < width; a++) {
            const line = (first + a) * size + (l - 1) * width;
            for (let c = 0; c < width; c++) hessian[line + c]! += weight * z[a]! * z[c]!;
          }
        }
      }
    }
  }

  return (posteriors, priors, parameters) => {
    const alpha = parameters.gates!;
    differentiate(posteriors, priors);
    solveInPlace(hessian, step, size, RIDGE * rows);
    for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
      if (!(gain(posteriors, priors, share) >= -ROUNDING * rows)) continue;
      for (let i = 0; i < size; i++) alpha[width + i]! += share * step[i]!;
      return;
    }
  };
}

/** Solves (A + ridge I) x = b by Cholesky of the lower triangle; b becomes x. */
function solveInPlace(a: Float64Array, b: Float64Array, size: number, ridge: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j]! + (i === j ? ridge : 0);
      for (let l = 0; l < j; l++) sum -= a[i * size + l]! * a[j * size + l]!;
      a[i * size + j] = i === j ? Math.sqrt(Math.max(sum, ridge)) : sum / a[j * size + j]!;
    }
    for (let l = 0; l < i; l++) b[i]! -= a[i * size + l]! * b[l]!;
    b[i]! /= a[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let l = i + 1; l < size; l++) b[i]! -= a[l * size + i]! * b[l]!;
    b[i]! /= a[i * size + i]!;
  }
}
