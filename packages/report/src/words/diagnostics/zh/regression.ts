/** 最小二乘的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

export const regression: WordsOf<'regression'> = {
  'regression/too_few_rows': (v) => han`行数不够估计${v.parameters}个参数：${v.rows}`,
  'regression/constant_outcome': (v, say) => han`${v.outcome}在各行相同：${say.number(v.value)}`,
  'regression/constant_regressor': (v, say) => han`${v.term}在各行相同：${say.number(v.value)}`,
  'regression/rank_deficient': (v) =>
    han`可由其余列线性表出的列：${v.dependent.map((d) => `${d.term} = ${d.text}`).join('；')}`,
  'regression/magnitude': (v, say) => han`${v.column}太大或太小，平方后超出范围：${say.number(v.found)}`,
  'regression/weight_out_of_domain': (v) => han`第${v.row}行的权重不在 [0, ∞) 内：${v.found}`,
  'regression/cluster_missing': () => '聚类协方差需要一列类别',
  'regression/too_few_clusters': (v) => han`类别少于 2 个：${v.clusters}`,
  'regression/cluster_unused': (v) => han`给了类别但没有用到；协方差：${v.covariance}`,
  'regression/near_dependent': (v, say) =>
    han`${v.term}几乎由其余各列决定，方差只剩 ${say.number(v.share)}，系数因此少的位数：${v.digits}`,
  'regression/perfect_fit': (v, say) => han`除舍入外完全拟合，剩下的方差份额：${say.number(v.share)}`,
  'regression/zero_weights': (v) => han`权重为 0 而略去的行：${v.rows}`,
  'regression/leverage_one': (v, say) =>
    han`杠杆值为 1 的单位，无论结果如何都恰好拟合，${v.covariance} 因此不存在：${say.units(v.units)}`,
  'regression/wald_unavailable': (v, say) =>
    han`此协方差下没有${v.restrictions}个约束的 F 检验；自由度：${say.number(v.df)}`,
  'regression/aicc_undefined': (v) => han`AICc 需要 n > k + 1，k = ${v.k}；n：${v.n}`,
  'regression/unknown_term': (v) => han`模型中没有这一项：${v.term}`,
  'regression/restrictions_dependent': (v, say) =>
    han`${v.restrictions} 个约束并非彼此独立，或互相矛盾；自由度：${say.number(v.df)}`,
  'regression/not_linear': (v) => han`不是关于模型各项的线性命题（如 “x1 = x2”、“2*x1 + x2 = 1”）：${v.test}`,
  'regression/no_covariance': () => '拟合没有剩下自由度，没有协方差：0',
};
