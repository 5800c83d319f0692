/** A fitted mixture applied to units that it has not seen. */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { expNegative } from '../numeric/exp.ts';
import { membership } from './membership.ts';
import { INTERCEPT, type NamedColumn } from './options.ts';
import type { Parameters } from './parameters.ts';
import type { MixtureFit, MixturePrediction } from './schema.ts';

/**
 * For new units with regressors x, under a fit with components k:
 *
 *     mean_k = x'β_k      mean = Σ_k π_k mean_k      variance = Σ_k π_k (σ_k² + mean_k²) − mean²
 *
 * and where the outcome y is known as well, the densities φ(y; mean_k, σ_k²), their mixture f = Σ_k π_k φ_k, and the
 * posteriors π_k φ_k / f. The variance is that of a new unit under the parameters as they are: it leaves out that they
 * are estimated.
 *
 * Shapes: `regressors` in any order, each of n values, named as the fit's terms; results n or n × K, in label order.
 * `fit` is plain data, out of a Report if need be.
 *
 * Faults: `mixture/not_predicted` (of a fit with concomitants or t errors), `mixture/missing_term`, `columns/lengths_differ`, `columns/not_finite`.
 *
 * Source: McLachlan and Peel (2000), Finite Mixture Models, §1.15.
 *
 * @example
 * const x = Float64Array.from({ length: 40 }, (_, i) => i / 10);
 * const y = x.map((v, i) => (i % 2 === 0 ? 1 + 2 * v : 5 - v) + 0.1 * Math.sin(7 * i));
 * const fit = mixtureRegression({ name: 'y', values: y }, [{ name: 'x', values: x }], { components: 2 });
 * const seen = fit.ok && predictMixture(fit.value, [{ name: 'x', values: Float64Array.of(3) }], Float64Array.of(7));
 * seen.ok && seen.value.posteriors[0].map((r) => r.toFixed(2)); // => ['0.00', '1.00']
 */
export function predictMixture(
  fit: MixtureFit,
  regressors: readonly NamedColumn[],
  outcome?: Float64Array,
): Outcome<MixturePrediction> {
  const terms = fit.components[0]!.terms.map((t) => t.term);
  const slopes = terms.filter((term) => term !== INTERCEPT);
  const rows = outcome?.length ?? regressors[0]?.values.length ?? 0;
  const faults = [...checkKind(fit), ...check(slopes, regressors, rows, outcome)];
  if (faults.length > 0) return failed(...faults);

  const columns = slopes.map((term) => regressors.find((r) => r.name === term)!.values);
  const parameters = parametersOf(fit, slopes);
  const K = fit.components.length;
  const q = slopes.length + 1;
  const means = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: K }, (_, k) => {
      let mean = parameters.coefficients[k * q]!;
      for (let j = 1; j < q; j++) mean += parameters.coefficients[k * q + j]! * columns[j - 1]![i]!;
      return mean;
    }),
  );
  const mean = means.map((row) => row.reduce((sum, m, k) => sum + parameters.proportions[k]! * m, 0));
  const variance = means.map((row, i) =>
    row.reduce((sum, m, k) => sum + parameters.proportions[k]! * (parameters.variances[k]! + (m - mean[i]!) ** 2), 0),
  );
  const known = outcome === undefined ? null : likelihoods(columns, outcome, parameters, means);
  return done({ componentMeans: means, mean, variance, densities: null, density: null, posteriors: null, ...known });
}

function likelihoods(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  parameters: Parameters,
  means: readonly number[][],
) {
  const K = parameters.proportions.length;
  const { posteriors } = membership({ rows: outcome.length, columns, outcome }, parameters);
  const densities = means.map((row, i) =>
    row.map((mean, k) => {
      const variance = parameters.variances[k]!;
      return expNegative(-((outcome[i]! - mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }),
  );
  return {
    densities,
    density: densities.map((row) => row.reduce((sum, f, k) => sum + parameters.proportions[k]! * f, 0)),
    posteriors: Array.from(outcome, (_, i) => Array.from(posteriors.subarray(i * K, (i + 1) * K))),
  };
}

/** The intercept, or 0, in front. */
function parametersOf({ components }: MixtureFit, slopes: readonly string[]): Parameters {
  return {
    proportions: Float64Array.from(components, (c) => c.proportion),
    variances: Float64Array.from(components, (c) => c.variance),
    coefficients: Float64Array.from(
      components.flatMap(({ terms }) =>
        [INTERCEPT, ...slopes].map((term) => terms.find((t) => t.term === term)?.estimate ?? 0),
      ),
    ),
  };
}

/** Only normal errors and proportions that are the same for every unit are known here. */
function checkKind({ gates, degreesOfFreedom }: MixtureFit): Fault[] {
  const reason = gates ? 'gates' : degreesOfFreedom ? 't' : null;
  if (reason === null) return [];
  const message = `a fit that new units cannot be predicted from; it has: ${reason}`;
  return [fault('mixture/not_predicted', '/fit', message, { reason })];
}

function check(
  slopes: readonly string[],
  regressors: readonly NamedColumn[],
  rows: number,
  outcome: Float64Array | undefined,
): Fault[] {
  const names = regressors.map((r) => r.name);
  const missing = slopes
    .filter((term) => !names.includes(term))
    .map((term) => fault('mixture/missing_term', '/regressors', `no column for the term: ${term}`, { term, names }));
  const all = [
    ...regressors.map((r, j) => ({ values: r.values, path: `/regressors/${j}` })),
    ...(outcome === undefined ? [] : [{ values: outcome, path: '/outcome' }]),
  ];
  const wrong = all.flatMap(({ values, path }): Fault[] => {
    if (values.length !== rows) {
      const message = `lengths of the first column (${rows}) and of this one differ: ${values.length}`;
      return [fault('columns/lengths_differ', path, message, { expected: rows, found: values.length })];
    }
    const row = values.findIndex((value) => !Number.isFinite(value));
    if (row < 0) return [];
    const found = String(values[row]);
    return [fault('columns/not_finite', `${path}/${row}`, `not a finite number: ${found}`, { row, found })];
  });
  return [...missing, ...wrong];
}
