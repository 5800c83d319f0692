/** Outcomes drawn from a mixture, the regressors staying as they are. */
import type { Random } from '../numeric/random.ts';
import { type StandardData, type TakenOut, takeOutFit } from './design.ts';
import type { Parameters } from './parameters.ts';

export interface Simulator {
  /** Writes y_i ~ Σ_k π_k N(x_i'β_k, σ_k²) for all rows, in the coordinates of the data. */
  draw(random: Random, outcome: Float64Array): void;
}

export function createSimulator({ rows, columns }: StandardData, parameters: Parameters): Simulator {
  const { proportions, variances, coefficients } = parameters;
  const K = proportions.length;
  const q = columns.length + 1;
  const deviations = variances.map(Math.sqrt);

  function draw(random: Random, outcome: Float64Array): void {
    for (let i = 0; i < rows; i++) {
      let chance = random.uniform();
      let k = 0;
      while (k < K - 1 && chance >= proportions[k]!) {
        chance -= proportions[k]!;
        k++;
      }
      const at = k * q;
      let y = coefficients[at]!;
      for (let j = 1; j < q; j++) y += coefficients[at + j]! * columns[j - 1]![i]!;
      outcome[i] = y + deviations[k]! * random.normal();
    }
  }
  return { draw };
}

/** Standardises a drawn outcome as the design did the first one: its one-component fit is taken out. */
export const restandardise = ({ columns, intercept }: StandardData, outcome: Float64Array): TakenOut =>
  takeOutFit(columns, intercept, outcome);
