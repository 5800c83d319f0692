/** 数据库中的研究的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const STEPS = {
  coherence: '指数的内部一致性',
  associate: '指数曲线拟合',
  diagnostics: '残差检验、影响分析与效应',
  errors: '各类系数的标准误',
  trust: '自助法、名次范围与多元宇宙分析',
  printed: '对已刊数字的审计',
};

export const database: WordsOf<'database'> = {
  'database/not_supported': (v) => han`数据库不计算 ${v.key} 的这一设定，可用的有 ${v.possible.join('、')}：${v.asked}`,
  'database/no_value': (v, say) =>
    han`${v.column} 在 ${say.number(v.rows)} 行没有有限值或没有变化，其中第一行：${v.first}`,
  'database/not_numeric': (v) => han`${v.column} 不是数值列：${v.type}`,
  'database/duplicate_units': (v, say) => han`${v.column} 中没有自己名称的行数：${say.number(v.duplicates)}`,
  'database/missing_cells': (v, say) => han`${v.column} 有缺失值，而设定为拒绝缺失：${say.number(v.missing)}`,
  'database/ill_conditioned': (v, say) =>
    han`只凭各行之和分不清这些列：${v.columns.join('、')}；条件数超过 ${say.number(v.bound)}：${say.number(v.condition)}`,
  'database/engine': (v) => han`${v.engine} 报告：${v.said}`,
  'database/not_installed': (v) => han`未安装 ${v.engine}，请安装：${v.package}`,
  'database/step_left_out': (v) => han`需要逐行数据，因此不在数据库中的研究之内：${STEPS[v.step]}`,
  'database/rows_left_out': (v, say) =>
    han`超过 ${say.number(v.limit)} 行的报告不列各行的得分与后验概率，可用 --write 写入文件；行数：${say.number(v.rows)}`,
  'database/searched_on_sample': (v, say) =>
    han`在 ${say.number(v.sample)} 行的抽样上搜索最优解，再在全部行上迭代至收敛：${say.number(v.rows)}`,
  'database/rows_dropped': (v, say) => han`因有缺失值而略去的行数：${say.number(v.rows)}`,
};
