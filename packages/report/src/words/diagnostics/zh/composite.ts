/** 合成指数的说法。 */
import { fixed } from '../../../number/index.ts';
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `，是否为 \`${nearest}\``);

export const composite: WordsOf<'entropy' | 'weights' | 'composite' | 'coinr' | 'compare'> = {
  'entropy/value_out_of_domain': (v, say) => han`第${v.row}行不在 [0, ∞) 内：${say.number(v.found)}`,
  'entropy/all_constant': (v) => han`没有一列有差异，无从定权；列数：${v.columns}`,
  'entropy/constant_column': (v, say) => han`各行相同，权重为 0：${say.number(v.value)}`,
  'entropy/shifted': (v, say) => han`取份额之前，每个标准化值都加上：${say.number(v.shift)}`,
  'weights/all_constant': (v) => han`没有一列有差异，无从定权；列数：${v.columns}`,
  'weights/undefined': (v) => han`${v.method} 权重分不出这些列；列数：${v.columns}`,
  'weights/constant_column': (v, say) => han`各行相同，权重为 0：${say.number(v.value)}`,

  'coinr/column_missing': (v) => han`${v.table} 没有这一列：${v.column}`,
  'coinr/code_missing': (v) => han`${v.code} 指向的代码不存在${near(v.nearest)}：${v.name}`,
  'coinr/code_twice': (v) => han`代码出现两次：${v.code}`,
  'coinr/no_top': (v, say) => han`应有一个没有上级的汇总项，各指标都在其下；没有上级的是：${say.list(v.codes)}`,
  'coinr/direction': (v) => han`${v.code} 的方向既不是 1 也不是 −1：${v.found}`,
  'coinr/not_a_number': (v) => han`${v.code} 在第${v.row}行不是数：${v.found}`,

  'composite/no_indicators': () => '指数需要指标：0',
  'composite/duplicate_name': (v) => han`名称用了两次：${v.name}`,
  'composite/unknown_dimension': (v) => han`没有叫这个名称的维度${near(v.nearest)}：${v.name}`,
  'composite/dimension_cycle': (v) => han`维度位于自身之下：${v.dimension}`,
  'composite/empty_dimension': (v) => han`没有指标的维度：${v.dimension}`,
  'composite/too_deep': (v) => han`层次多于${v.limit}层：${v.depth}`,
  'composite/missing_values': (v, say) => han`${v.indicator}缺失，按规定不予计算：${say.units(v.units)}`,
  'composite/indicator_without_values': (v) => han`没有任何值的指标：${v.indicator}`,
  'composite/all_constant': (v) => han`没有一个有权重的指标有差异；指标数：${v.indicators}`,
  'composite/weight_missing': (v) => han`没有给出权重：${v.name}`,
  'composite/weight_unknown': (v) => han`给了权重，但指数中没有它${near(v.nearest)}：${v.name}`,
  'composite/weights_zero': () => '权重之和：0',
  'composite/unit_without_score': (v, say) => han`无法计算得分：${say.unit(v.unit)}`,
  'composite/range_without_bounds': (v) => han`只有有界的方法才有范围，它没有：${v.method}`,
  'composite/distance_out_of_domain': (v, say) =>
    han`与最优之距要求${v.indicator}大于 0，以下单位不是：${say.units(v.units)}`,
  'composite/goalposts_missing': (v) => han`没有给出目标值：${v.indicator}`,
  'composite/goalposts_order': (v) =>
    han`${v.indicator}的目标值与其方向（${v.direction === 'up' ? '越高越好' : '越低越好'}）相反：[${v.from}, ${v.to}]`,
  'composite/denominator_not_positive': (v, say) => han`分母${v.column}不大于 0：${say.units(v.units)}`,
  'composite/not_positive': (v, say) =>
    han`${v.aggregate === 'geometric' ? '几何' : '调和'}平均要求标准化值大于 0，例如取范围 [${v.suggested.map(say.number).join(', ')}]；${v.indicator}不大于 0：${say.units(v.units)}`,

  'composite/constant_indicator': (v, say) =>
    v.value === null
      ? han`各单位相同，权重为 0：${v.indicator}`
      : han`${v.indicator}在各单位相同，权重为 0：${say.number(v.value)}`,
  'composite/dimension_without_weight': (v) => han`其中没有一项有差异或有权重，权重为 0：${v.dimension}`,
  'composite/clipped': (v, say) => han`${v.indicator}按目标值截断：${say.units(v.units)}`,
  'composite/scaled': (v, say) => han`除以${v.column}：${say.list(v.indicators)}`,
  'composite/winsorised': (v, say) =>
    han`${v.indicator}有离群值（偏度 ${fixed(v.before.skewness, 2)}，峰度 ${fixed(v.before.kurtosis, 2)}），移到 ${say.number(v.to)}：${say.units(v.units)}`,
  'composite/logged': (v, say) =>
    han`${v.indicator}有离群值（偏度 ${fixed(v.before.skewness, 2)}，峰度 ${fixed(v.before.kurtosis, 2)}），改用对数，位移：${say.number(v.offset)}`,
  'composite/still_outlying': (v) =>
    han`${v.indicator}处理后仍有离群值；偏度与峰度：${fixed(v.skewness, 2)}，${fixed(v.kurtosis, 2)}`,
  'composite/weights_of_present': (v, say) =>
    han`按现有各项计分，权重重新归一；${say.unit(v.unit)}缺：${say.list([...v.indicators, ...v.dimensions])}`,
  'composite/weights_of_present_many': (v) => han`按现有各项计分、权重重新归一的单位，共缺 ${v.cells} 格：${v.units}`,
  'compare/no_common_units': () => '两个设计没有共同的单位：0',
  'compare/one_sided_units': (v, say) => han`只在一个设计中的单位，略去：${say.units(v.units)}`,
};
