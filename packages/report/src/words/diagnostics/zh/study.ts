/** 研究文件及其运行的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';
import { expectedInChinese } from './expected.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `，是否为 \`${nearest}\``);

/** 为何没有拟合曲线。 */
const why = (code: string): string | undefined =>
  ({
    'exponential/constant_x': '因为它在各行相同',
    'exponential/constant_y': '因为结果变量在各行相同',
    'exponential/no_finite_optimum': '因为最优曲线会无限陡',
    'exponential/scale_out_of_range': '因为曲线超出双精度的范围',
  })[code];

export const study: WordsOf<'study'> = {
  'study/syntax': (v) => han`第 ${v.line} 行第 ${v.column} 列无法读懂：${v.reason}`,
  'study/too_large': (v, say) => han`超过 ${say.number(v.limit)} 字节的上限：${say.number(v.found)}`,
  'study/not_a_mapping': (v) => han`研究文件应由键与值组成：${v.found}`,
  'study/unknown_key': (v) => han`未知的键${near(v.nearest)}：${v.key}`,
  'study/missing_key': (v) => han`缺少一个键：${v.key}`,
  'study/invalid_value': (v) => han`应为 ${expectedInChinese(v.expected)}：${v.found}`,
  'study/reserved_name': (v) => han`保留的名称，不可使用：${v.name}`,
  'study/name_taken': (v) => han`名称已为 ${v.by} 所用：${v.name}`,
  'study/unknown_name': (v) => han`没有叫这个名称的列、变量或指数${near(v.nearest)}：${v.name}`,
  'study/outcome_among_regressors': (v) => han`结果变量不能同时作解释变量：${v.name}`,
  'study/needs': (v) => han`${v.step} 需要的部分不存在：${v.needs}`,
  'study/empty_range': (v) => han`范围的起点大于终点：${v.range}`,
  'study/invalid_set': (v) => han`--set 的写法是 键.路径=值，${v.reason}：${v.argument}`,
  'study/cancelled': (v) => han`已取消，当时正在：${v.step}`,
  'study/one_regressor': (v) => han`曲线右边只有一个解释变量：${v.found}`,
  'study/no_logarithm': (v, say) =>
    han`${v.variable} 在${say.units(v.units)}处没有对数，取值须大于 0：${say.number(v.found)}`,
  'study/shared_columns': (v, say) =>
    han`进入结果变量 ${v.outcome}${v.regressors.length > 0 ? `、解释变量 ${say.list(v.regressors)}` : ''}${v.indicators.length > 0 ? `与指数（${say.list(v.indicators)}）` : ''}，部分相关由构造而来：${v.column}`,
  'study/association_left_out': (v) => han`没有作指数拟合，${why(v.code) ?? v.reason}：${v.x}`,
  'study/no_correlation': (v) => han`与 ${v.x} 没有相关系数，二者之一在各处相同：${v.y}`,
  'study/text_left_out': (v, say) => han`文字列，未作描述：${say.list(v.columns)}`,
  'study/no_effect': (v) => han`只在 ${v.needs} 时起作用，此处未用：${v.key}`,
  'study/columns_left_out': (v, say) => han`行数超过 ${say.number(v.limit)}，报告不附数据：${say.number(v.rows)}`,
};
