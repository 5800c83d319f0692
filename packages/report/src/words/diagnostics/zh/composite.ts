/** 合成指数的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

export const composite: WordsOf<'entropy' | 'composite'> = {
  'entropy/value_out_of_domain': (v, say) => han`第${v.row}行不在 [0, ∞) 内：${say.number(v.found)}`,
  'entropy/all_constant': (v) => han`没有一列有差异，无从定权；列数：${v.columns}`,
  'entropy/constant_column': (v, say) => han`各行相同，权重为 0：${say.number(v.value)}`,
  'entropy/shifted': (v, say) => han`取份额之前，每个标准化值都加上：${say.number(v.shift)}`,
  'composite/no_indicators': () => '指数需要指标：0',
  'composite/duplicate_name': (v) => han`名称用了两次：${v.name}`,
  'composite/unknown_dimension': (v) => han`没有叫这个名称的维度：${v.name}`,
  'composite/dimension_cycle': (v) => han`维度位于自身之下：${v.dimension}`,
  'composite/empty_dimension': (v) => han`没有指标的维度：${v.dimension}`,
  'composite/too_deep': (v) => han`层次多于${v.limit}层：${v.depth}`,
  'composite/missing_values': (v, say) => han`${v.indicator}缺失：${say.units(v.units)}`,
  'composite/all_constant': (v) => han`没有一个有权重的指标有差异；指标数：${v.indicators}`,
  'composite/weight_missing': (v) => han`没有给出权重：${v.name}`,
  'composite/weight_unknown': (v) => han`给了权重，但指数中没有它：${v.name}`,
  'composite/weights_zero': () => '权重之和：0',
  'composite/unit_without_score': (v, say) => han`无法计算得分：${say.unit(v.unit)}`,
  'composite/constant_indicator': (v, say) =>
    v.value === null
      ? han`各单位相同，不能区分它们：${v.indicator}`
      : han`${v.indicator}在各单位相同，不能区分它们：${say.number(v.value)}`,
  'composite/dimension_without_weight': (v) => han`各指标都没有权重的维度：${v.dimension}`,
};
