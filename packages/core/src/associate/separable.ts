/** The exponential curve with its steepness given: everything else about it is a linear problem. */

/** x and y scaled for the fit: t = (x − low)/range in [0, 1], v = y/unit with the largest |v| in [1, 2). */
export interface ScaledPairs {
  readonly t: Float64Array;
  readonly v: Float64Array;
  /** Room for e_i of the steepness last looked at. */
  readonly curve: Float64Array;
}

/**
 * v = α e(t) + residual, e = exp(β (t − c)) with c = 1 for β > 0 and else 0, so that e ≤ 1 whatever β.
 *
 *     α = Σ v e / Σ e²          explained = (Σ v e)² / Σ e²         τ = Σ t e² / Σ e²
 */
export interface Separated {
  readonly alpha: number;
  /** What the curve takes off Σ v². */
  readonly explained: number;
  /** Σ e². */
  readonly squares: number;
  /** The mean of t, weighted by e². */
  readonly tau: number;
}

/** The least-squares curve of steepness β, and e in `pairs.curve`. */
export function separate(pairs: ScaledPairs, beta: number): Separated {
  const { t, v, curve } = pairs;
  const from = beta > 0 ? 1 : 0;
  let [squares, products, moment] = [0, 0, 0];
  for (let i = 0; i < t.length; i++) {
    const e = Math.exp(beta * (t[i]! - from));
    curve[i] = e;
    squares += e * e;
    products += v[i]! * e;
    moment += t[i]! * e * e;
  }
  return { alpha: products / squares, explained: (products * products) / squares, squares, tau: moment / squares };
}

export interface Residuals {
  /** Σ r². */
  readonly rss: number;
  /** Σ r e s with s = t − τ: zero where β is best. */
  readonly gradient: number;
  /** Σ r e s². */
  readonly curvature: number;
  /** Σ e² s². */
  readonly spread: number;
}

/** Sums over the residuals r = v − α e of the curve that `separate` left in `pairs.curve`. */
export function residualsOf(pairs: ScaledPairs, { alpha, tau }: Separated): Residuals {
  const { t, v, curve } = pairs;
  let [rss, gradient, curvature, spread] = [0, 0, 0, 0];
  for (let i = 0; i < t.length; i++) {
    const e = curve[i]!;
    const r = v[i]! - alpha * e;
    const es = e * (t[i]! - tau);
    rss += r * r;
    gradient += r * es;
    curvature += r * es * (t[i]! - tau);
    spread += es * es;
  }
  return { rss, gradient, curvature, spread };
}
