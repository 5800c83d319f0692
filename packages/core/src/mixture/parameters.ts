/** A mixture's parameters and the sums it is fitted from, as flat arrays that a worker can take. */

/** How many rows, regressors (the intercept apart) and components. */
export interface Shape {
  readonly rows: number;
  readonly regressors: number;
  readonly components: number;
}

/** One fit, in the coordinates of its source. */
export interface Parameters {
  /** π_k, K of them. */
  readonly proportions: Float64Array;
  /** σ_k², K of them. */
  readonly variances: Float64Array;
  /** Row k holds the intercept and the slopes of component k: K × (p + 1). */
  readonly coefficients: Float64Array;
  /** Where concomitant variables set the proportions, row k holds α_k: K × (1 + variables). */
  readonly gates?: Float64Array;
}

export function createParameters({ regressors, components }: Omit<Shape, 'rows'>, gates = 0): Parameters {
  return {
    proportions: new Float64Array(components),
    variances: new Float64Array(components),
    coefficients: new Float64Array(components * (regressors + 1)),
    ...(gates > 0 ? { gates: new Float64Array(components * gates) } : {}),
  };
}

export function copyParameters(from: Parameters, to: Parameters): void {
  to.proportions.set(from.proportions);
  to.variances.set(from.variances);
  to.coefficients.set(from.coefficients);
  if (from.gates && to.gates) to.gates.set(from.gates);
}

export const cloneParameters = (from: Parameters): Parameters => ({
  proportions: from.proportions.slice(),
  variances: from.variances.slice(),
  coefficients: from.coefficients.slice(),
  ...(from.gates ? { gates: from.gates.slice() } : {}),
});

/**
 * Where entry (a, c), a ≥ c, of a packed lower triangle lies. The moments of a component are those of
 * z = (1, x_1 … x_p, y): entry (0, 0) is the sum of the weights.
 */
export const packed = (a: number, c: number): number => (a * (a + 1)) / 2 + c;

/** Entries of one component's moments: the lower triangle of z z', z of length p + 2. */
export const momentCount = (regressors: number): number => ((regressors + 2) * (regressors + 3)) / 2;

/** k of the criteria: proportions, variances and coefficients that are free. */
export function parameterCount(
  components: number,
  coefficients: number,
  variance: 'ml' | 'unbiased' | 'common',
  common = 0,
): number {
  const variances = variance === 'common' ? 1 : components;
  return components * (coefficients - common) + common + variances + components - 1;
}
