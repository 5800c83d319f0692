/** English words for what least squares has to say. */
import type { WordsOf } from '../kind.ts';

export const regression: WordsOf<'regression'> = {
  'regression/too_few_rows': (v) => `not enough rows for ${v.parameters} parameters: ${v.rows}`,
  'regression/constant_outcome': (v, say) => `${v.outcome} is the same in all rows: ${say.number(v.value)}`,
  'regression/constant_regressor': (v, say) => `${v.term} is the same in all rows: ${say.number(v.value)}`,
  'regression/rank_deficient': (v) =>
    `columns that the others determine: ${v.dependent.map((d) => `${d.term} = ${d.text}`).join('; ')}`,
  'regression/magnitude': (v, say) => `${v.column} is too large or too small to be squared: ${say.number(v.found)}`,
  'regression/weight_out_of_domain': (v) => `weight not in [0, ∞) in row ${v.row}: ${v.found}`,
  'regression/cluster_missing': () => 'a cluster covariance needs a column of clusters',
  'regression/too_few_clusters': (v) => `fewer than 2 clusters: ${v.clusters}`,
  'regression/cluster_unused': (v) => `clusters are given but not used; covariance: ${v.covariance}`,
  'regression/near_dependent': (v, say) =>
    `${v.term} is nearly determined by the others, all but ${say.number(v.share)} of its variance; its coefficient loses digits: ${v.digits}`,
  'regression/perfect_fit': (v, say) =>
    `the fit is perfect but for rounding; share of variance left: ${say.number(v.share)}`,
  'regression/zero_weights': (v) => `rows of weight 0, left out: ${v.rows}`,
  'regression/leverage_one': (v, say) =>
    `units with leverage 1, fitted exactly whatever their outcome, so ${v.covariance} does not exist: ${say.units(v.units)}`,
  'regression/wald_unavailable': (v, say) =>
    `no F test of ${v.restrictions} restrictions under this covariance; degrees of freedom: ${say.number(v.df)}`,
  'regression/aicc_undefined': (v) => `AICc needs n > k + 1, with k = ${v.k}; n: ${v.n}`,
  'regression/unknown_term': (v) => `no term of this name in the model: ${v.term}`,
  'regression/restrictions_dependent': (v, say) =>
    `the ${v.restrictions} restrictions are not independent or contradict each other; degrees of freedom: ${say.number(v.df)}`,
  'regression/not_linear': (v) =>
    `not a linear statement about terms of the model, such as "x1 = x2" or "2*x1 + x2 = 1": ${v.test}`,
  'regression/no_covariance': () => 'the fit leaves no degrees of freedom, so there is no covariance: 0',
};
