/** 描述统计与指数拟合的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const UNTESTED = { too_few_values: '不足 3 个值', too_many_values: '多于 5000 个值', constant: '各值相同' };
const FIGURES = {
  mean: '均值',
  sd: '标准差',
  variance: '方差',
  skewness: '偏度',
  kurtosis: '峰度',
  histogram: '直方图',
};

export const describe: WordsOf<'describe' | 'exponential'> = {
  'describe/too_few_values': (v) => han`${FIGURES[v.figure]}及其后各项至少需要 ${v.needed} 个值：${v.found}`,
  'describe/constant': (v, say) => han`各值相同，分布的形状没有意义：${say.number(v.value)}`,
  'describe/out_of_range': (v) => han`超出双精度的范围，未给出：${FIGURES[v.figure]}`,
  'describe/normality_not_tested': (v) => han`未做 Shapiro-Wilk 检验，因为${UNTESTED[v.reason]}；n：${v.n}`,
  'describe/histogram_rule_replaced': (v) => han`规则 ${v.asked} 在此得不出组距，改用：${v.used}`,
  'describe/histogram_bins_limited': (v, say) => han`规则 ${v.rule} 要 ${say.number(v.wanted)} 组，多于所画：${v.bins}`,
  'exponential/constant_x': (v, say) => han`${v.name} 在各行相同，无从拟合曲线：${say.number(v.value)}`,
  'exponential/constant_y': (v, say) => han`结果变量 ${v.name} 在各行相同：${say.number(v.value)}`,
  'exponential/no_finite_optimum': (v, say) => han`${v.name} 的最优曲线无限陡，只在一处与数据相遇：${say.number(v.at)}`,
  'exponential/scale_out_of_range': (v, say) =>
    han`${v.name} 的曲线的 a 超出双精度的范围，其对数：${say.number(v.logA)}`,
  'exponential/log_linear_undefined': (v, say) => han`${v.name} 不大于 0，没有 ln y 的直线：${say.units(v.units)}`,
  'exponential/log_linear_out_of_range': (v, say) =>
    han`${v.name} 的对数线性拟合的 a 超出双精度的范围，其对数：${say.number(v.logA)}`,
};
