/** 混合回归的说法。 */
import { han } from '../../han.ts';
import { ratio } from '../en/mixture.ts';
import type { WordsOf } from '../kind.ts';

const combination = (on: readonly { term: string; coefficient: number }[], number: (x: number) => string): string =>
  on.map(({ term, coefficient }) => (coefficient === 1 ? term : `${number(coefficient)} ${term}`)).join(' + ');

export const mixture: WordsOf<'mixture'> = {
  'mixture/rank_deficient': (v, say) =>
    han`可由其余列线性表出的列：${v.dependent.map((d) => (d.on.length === 0 ? d.term : `${d.term} = ${combination(d.on, say.number)}`)).join('；')}`,
  'mixture/constant_outcome': (v, say) => han`结果变量在各行相同：${say.number(v.value)}`,
  'mixture/exact_fit': (v) => han`解释变量恰好拟合结果变量，没有剩下方差；行数：${v.rows}`,
  'mixture/unknown_term': (v) => han`${v.terms.join('、')}中没有这一项：${v.found}`,
  'mixture/missing_term': (v, say) => han`${say.list(v.names)}中没有模型这一项的列：${v.term}`,
  'mixture/no_components_left': (v) => han`${v.rows}行数据容不下任何一个成分数；所求：${v.components.join('、')}`,
  'mixture/too_few_rows_for_cases': (v) =>
    han`${v.parameters} 个参数各有 5 行以上才能重抽行，需 ${v.needed} 行：${v.rows}`,
  'mixture/no_replicates': (v) =>
    han`K = ${v.components} 的重复没有一次得到可用的拟合：${v.replicates} 次中失败 ${v.failed} 次`,
  'mixture/too-few-rows': (v) => han`K = ${v.components} 有 ${v.parameters} 个参数，不拟合，行数：${v.rows}`,
  'mixture/few_rows_per_parameter': (v, say) =>
    han`K = ${v.components} 有 ${v.parameters} 个参数，数据 ${v.rows} 行；每个参数的行数低于 5：${say.number(Number(v.ratio.toPrecision(2)))}`,
  'mixture/variance_bound': (v, say) =>
    han`K = ${v.components} 的最优解落在方差下界 ${ratio(v.bound, say.number)} 上；收敛的运行中止于此处的：${v.runs} 次中 ${v.hits} 次`,
  'mixture/no_interior_fit': (v) => han`K = ${v.components} 时没有一次运行止于方差下界之外；运行次数：${v.runs}`,
  'mixture/not_replicated': (v, say) =>
    han`K = ${v.components} 的最优解未能重复得到，起点 ${say.number(v.starts)} 个；达到它的运行：${v.runs} 次中 ${v.reached} 次`,
  'mixture/not_converged': (v) => han`K = ${v.components} 时未收敛而停止；迭代次数：${v.iterations}`,
  'mixture/set_aside': (v) =>
    han`K = ${v.components} 时因有成分不足 ${v.least} 行而搁置的运行：${v.of} 次中 ${v.runs} 次`,
  'mixture/no_solution': (v, say) =>
    han`K = ${v.components} 时没有一次运行得到可用的拟合；起点：${say.number(v.starts)}`,
  'mixture/no_standard_errors': (v) =>
    v.reason === 'too_large'
      ? han`参数太多，不算信息矩阵，没有标准误；K：${v.components}`
      : han`信息矩阵不是正定的，没有标准误；K：${v.components}`,
  'mixture/conditional_on_bound': (v) =>
    han`K = ${v.components} 时落在界上的方差没有标准误，其余标准误以此界为条件；成分：${v.bound.join('、')}`,
  'mixture/not_predicted': (v) =>
    han`只有误差为正态、各单位的比例相同时才能预测新单位；该拟合含：${v.reason === 't' ? 't 误差' : '伴随变量'}`,
  'mixture/gates_part': (v, say) =>
    han`K = ${v.components} 时伴随变量把各成分完全分开，其系数没有极大值；最大的标准化系数：${say.number(Number(v.largest.toPrecision(3)))}`,
  'mixture/test_by_likelihood': (v) => han`无论要求哪种方差，检验都按极大似然作；所求：${v.variance}`,
  'mixture/null_on_bound': (v, say) =>
    han`检验 K = ${v.components} 时，零假设的拟合本身落在方差下界上：${ratio(v.bound, say.number)}`,
  'mixture/out_of_scale': (v, say) =>
    han`数值过大或过小，无法求平方；绝对值最大者不在 [${say.number(v.least)}, ${say.number(v.most)}] 内：${say.number(v.largest)}`,
  'mixture/exhausted_variance': (v) =>
    han`K = ${v.components} 时有成分的各行恰在其直线上，方差只剩舍入误差；成分：${v.exhausted.join('、')}`,
  'mixture/replicates_failed': (v) =>
    han`检验 K = ${v.components} 时没有得到可用拟合的重复：${v.replicates} 次中 ${v.failed} 次`,
};
