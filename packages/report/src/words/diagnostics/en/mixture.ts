/** English words for what mixtures of regressions have to say. */
import type { WordsOf } from '../kind.ts';

const combination = (on: readonly { term: string; coefficient: number }[], number: (x: number) => string): string =>
  on.map(({ term, coefficient }) => (coefficient === 1 ? term : `${number(coefficient)} ${term}`)).join(' + ');

export const mixture: WordsOf<'mixture'> = {
  'mixture/rank_deficient': (v, say) =>
    `columns that the others determine: ${v.dependent.map((d) => (d.on.length === 0 ? d.term : `${d.term} = ${combination(d.on, say.number)}`)).join('; ')}`,
  'mixture/constant_outcome': (v, say) => `the outcome is the same in all rows: ${say.number(v.value)}`,
  'mixture/exact_fit': (v) => `the regressors fit the outcome exactly, so no variance is left; rows: ${v.rows}`,
  'mixture/unknown_term': (v) => `no term of this name among ${v.terms.join(', ')}: ${v.found}`,
  'mixture/missing_term': (v, say) => `no column among ${say.list(v.names)} for the term of the model: ${v.term}`,
  'mixture/no_components_left': (v) =>
    `no number of components can be fitted to ${v.rows} rows; asked for: ${v.components.join(', ')}`,
  'mixture/too_few_rows_for_cases': (v) =>
    `rows can be resampled only from 5 for each of ${v.parameters} parameters on, ${v.needed}: ${v.rows}`,
  'mixture/no_replicates': (v) =>
    `no replicate of K = ${v.components} gave a usable fit: ${v.failed} of ${v.replicates} failed`,
  'mixture/too-few-rows': (v) =>
    `K = ${v.components} has ${v.parameters} parameters and is not fitted, rows: ${v.rows}`,
  'mixture/few_rows_per_parameter': (v, say) =>
    `K = ${v.components} has ${v.parameters} parameters on ${v.rows} rows; rows per parameter, below 5: ${say.number(Number(v.ratio.toPrecision(2)))}`,
  'mixture/variance_bound': (v, say) =>
    `best fit with K = ${v.components} lies on the variance bound ${ratio(v.bound, say.number)}; converged runs that end there: ${v.hits} of ${v.runs}`,
  'mixture/no_interior_fit': (v) => `with K = ${v.components} no run ends off the variance bound; runs: ${v.runs}`,
  'mixture/not_replicated': (v, say) =>
    `best optimum with K = ${v.components} not replicated, ${say.number(v.starts)} starts; runs that reached it: ${v.reached} of ${v.runs}`,
  'mixture/not_converged': (v) => `with K = ${v.components} stopped before it converged; iterations: ${v.iterations}`,
  'mixture/set_aside': (v) =>
    `runs with K = ${v.components} set aside, since a component stood on fewer than ${v.least} rows: ${v.runs} of ${v.of}`,
  'mixture/no_solution': (v, say) =>
    `no run with K = ${v.components} gave a usable fit; starts: ${say.number(v.starts)}`,
  'mixture/no_standard_errors': (v) =>
    v.reason === 'too_large'
      ? `too many parameters for an information matrix, so no standard errors; K: ${v.components}`
      : `the information matrix is not positive definite, so no standard errors; K: ${v.components}`,
  'mixture/conditional_on_bound': (v) =>
    `with K = ${v.components} variances on the bound have no standard error, and the others hold given the bound; components: ${v.bound.join(', ')}`,
  'mixture/not_predicted': (v) =>
    `new units can be predicted only under normal errors and proportions that are the same for all; the fit has: ${v.reason === 't' ? 't errors' : 'concomitant variables'}`,
  'mixture/gates_part': (v, say) =>
    `with K = ${v.components} the concomitant variables part the components completely, so their coefficients have no maximum; largest one, standardised: ${say.number(Number(v.largest.toPrecision(3)))}`,
  'mixture/test_by_likelihood': (v) =>
    `the test is by maximum likelihood, whatever variances are asked for: ${v.variance}`,
  'mixture/null_on_bound': (v, say) =>
    `in the test of K = ${v.components} the null itself lies on the variance bound: ${ratio(v.bound, say.number)}`,
  'mixture/out_of_scale': (v, say) =>
    `values too large or too small to be squared; largest not in [${say.number(v.least)}, ${say.number(v.most)}]: ${say.number(v.largest)}`,
  'mixture/exhausted_variance': (v) =>
    `with K = ${v.components} the rows of a component lie on its line exactly, so its variance is rounding only; components: ${v.exhausted.join(', ')}`,
  'mixture/replicates_failed': (v) =>
    `replicates of the test of K = ${v.components} without a usable fit: ${v.failed} of ${v.replicates}`,
};

/** 0.0625 is read as 1/16. */
export function ratio(bound: number, number: (x: number) => string): string {
  const inverse = 1 / bound;
  return Number.isInteger(Math.round(inverse * 1e9) / 1e9) ? `1/${Math.round(inverse)}` : number(bound);
}
