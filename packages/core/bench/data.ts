/**
 * Synthetic mixtures, bit for bit the same as in the peers' programs: mulberry32 and sums of twelve uniforms less 6 in
 * place of normals, so no library function enters.
 */

export interface SyntheticTruth {
  readonly seed: number;
  readonly rows: number;
  readonly proportions: readonly number[];
  readonly deviations: readonly number[];
  /** Intercept first. */
  readonly coefficients: readonly (readonly number[])[];
}

export const SYNTHETIC = {
  n27p5k2: {
    seed: 27052,
    rows: 27,
    proportions: [0.55, 0.45],
    deviations: [0.3, 0.4],
    coefficients: [
      [1.0, 0.8, -0.5, 0.3, 0.0, 0.6],
      [-0.5, -0.6, 0.7, 0.0, 0.9, -0.4],
    ],
  },
  n5000p8k3: {
    seed: 5000083,
    rows: 5000,
    proportions: [0.5, 0.3, 0.2],
    deviations: [0.8, 1.0, 0.6],
    coefficients: [
      [1, 1.5, -1, 0.5, 0, 0.3, 0.7, -0.2, 0.1],
      [-1, -1, 1, 0, 0.8, -0.6, 0, 0.4, -0.9],
      [2, 0, 0.3, -1.2, -0.9, 1.1, -0.5, 0.6, 0],
    ],
  },
  n1e6p5k2: {
    seed: 1000052,
    rows: 1_000_000,
    proportions: [0.6, 0.4],
    deviations: [1.0, 1.5],
    coefficients: [
      [1, 1, -0.5, 0.3, 0.2, 0.6],
      [-0.5, -0.6, 0.7, -0.2, 0.9, -0.4],
    ],
  },
} as const satisfies Record<string, SyntheticTruth>;

export interface SyntheticData {
  readonly outcome: Float64Array;
  readonly columns: readonly Float64Array[];
}

/** Row by row: x_1 … x_p and an error as "normals", a uniform for the class, y summed from left to right. */
export function synthetic({ seed, rows, proportions, deviations, coefficients }: SyntheticTruth): SyntheticData {
  const p = coefficients[0]!.length - 1;
  const columns = Array.from({ length: p }, () => new Float64Array(rows));
  const outcome = new Float64Array(rows);
  let state = seed >>> 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  function normal(): number {
    let sum = 0;
    for (let k = 0; k < 12; k++) sum += uniform();
    return sum - 6;
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < p; j++) columns[j]![i] = normal();
    const error = normal();
    const chance = uniform();
    let k = 0;
    for (let below = proportions[0]!; k < proportions.length - 1 && chance >= below; below += proportions[k]!) k++;
    let y = coefficients[k]![0]!;
    for (let j = 0; j < p; j++) y += coefficients[k]![j + 1]! * columns[j]![i]!;
    outcome[i] = y + deviations[k]! * error;
  }
  return { outcome, columns };
}
