/** Whether the regressors that a larger regression adds explain anything. */
import { quadraticForm } from '../numeric/cholesky.ts';
import { fUpper } from '../numeric/distributions/index.ts';
import type { NestedTest, Regression } from './schema.ts';

/**
 * Classical covariance of the larger regression:
 *
 *     F = ((RSS_small − RSS_large) / m) / (RSS_large / (n − q))   on m and n − q df, m terms added
 *
 * robust covariance: Wald, b_m' V_m⁻¹ b_m / m, on m and the df of the larger regression's t (n − q, or G − 1 clusters).
 *
 * Null where the test does not exist: the larger regression is perfect, adds nothing, or its covariance is singular on
 * the added terms. Throws where the two are not nested, or not of the same outcome and rows.
 *
 * Source: Greene (2018), Econometric Analysis (8th ed.), §5.3 and §5.4; R's `anova` and lmtest's `waldtest`.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6) };
 * const z = { term: 'z', values: Float64Array.of(1, 0, 0, 1, 1, 0) };
 * const y = { name: 'y', values: Float64Array.of(2.5, 3.9, 6.1, 8.4, 10.6, 11.9) };
 * const [small, large] = [leastSquares(y, [x]), leastSquares(y, [x, z])];
 * small.ok && large.ok && nestedTest(small.value, large.value)?.f.toFixed(2); // => '27.14'
 */
export function nestedTest(small: Regression, large: Regression): NestedTest | null {
  const inSmall = new Set(small.terms.map((t) => t.term));
  const inLarge = new Set(large.terms.map((t) => t.term));
  const missing = small.terms.filter((t) => !inLarge.has(t.term));
  if (missing.length > 0 || small.n !== large.n || small.outcome !== large.outcome)
    throw new RangeError(`the regression ${small.formula} is not nested in: ${large.formula}`);
  const added = large.terms.flatMap((t, j) => (inSmall.has(t.term) ? [] : [j]));
  const df1 = added.length;
  if (df1 === 0 || !(large.rss > 0)) return null;
  if (large.covariance === 'classical') {
    const f = Math.max(0, small.rss - large.rss) / df1 / (large.rss / large.dfResidual);
    return { f, df1, df2: large.dfResidual, p: fUpper(f, df1, large.dfResidual) };
  }
  const { vcov } = large;
  if (!vcov) return null;
  const v = Float64Array.from(added.flatMap((i) => added.map((j) => vcov[i]![j]!)));
  const wald = quadraticForm(
    v,
    Float64Array.from(added, (j) => large.terms[j]!.estimate),
  );
  const df2 = large.dfCovariance ?? large.dfResidual;
  if (wald === null || df1 > df2) return null;
  return { f: wald / df1, df1, df2, p: fUpper(wald / df1, df1, df2) };
}
