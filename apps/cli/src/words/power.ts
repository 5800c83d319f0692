/** What `cedu power` says. */
import type { Power } from '@cedu/core';
import type { Language } from '../language.ts';

const two = (v: number): string => v.toFixed(2);

const en = {
  command: 'Before any data: how likely the bootstrap test is to tell two kinds from one.',
  n: 'numbers of units: 27 or 27,50,100',
  regressors: 'slopes in each regression',
  effect: 'how far the focus slopes of two kinds are apart, in residual sd per sd of the focus',
  share: 'of the first kind',
  level: 'of the test',
  replicates: 'simulated studies of one kind, and as many of two',
  list: 'not a list of whole numbers from 8 to 5000',
  tooFew: (least: number) => `n too small for two regressions, which need at least ${least}`,
  columns: ['n', 'per parameter', 'power', '± error', 'ratio needed', 'median, one kind', 'median, two'],
  foot: (p: Power) =>
    `${p.regressors} ${p.regressors === 1 ? 'slope' : 'slopes'}, ${p.k} parameters with two kinds; slopes ${p.effect} residual sd apart, ${Math.round(100 * p.share)}% of the first kind; level ${p.level}; ${p.replicates} simulations of each, ${p.starts} starts, seed ${p.seed}.`,
  failed: (count: number) => `Simulations without a fit on enough rows, left out: ${count}.`,
};

const zh: typeof en = {
  command: '未有数据之前：自助检验把两类与一类区分开的可能有多大。',
  n: '单位数：27 或 27,50,100',
  regressors: '每条回归的斜率数',
  effect: '两类的焦点斜率相差多少，以焦点每一标准差对应的残差标准差计',
  share: '第一类所占比例',
  level: '检验水平',
  replicates: '一类与两类各模拟多少项研究',
  list: '不是 8 至 5000 的整数列表',
  tooFew: (least) => `n 过小，两条回归至少需要 ${least}`,
  columns: ['n', '每参数观测', '功效', '± 误差', '所需似然比', '一类时的中位数', '两类时的中位数'],
  foot: (p) =>
    `${p.regressors} 个斜率，两类共 ${p.k} 个参数；斜率相差 ${p.effect} 个残差标准差，第一类占 ${Math.round(100 * p.share)}%；水平 ${p.level}；各模拟 ${p.replicates} 次，起点 ${p.starts} 个，种子 ${p.seed}。`,
  failed: (count) => `因拟合所依行数不足而略去的模拟：${count} 次。`,
};

export const powerWords = (lang: Language): typeof en => (lang === 'zh' ? zh : en);

/** Cells of a line, in the order of `columns`. */
export const powerCells = (p: Power): string[] => [
  String(p.n),
  p.perParameter.toFixed(1),
  two(p.power),
  two(p.mcse),
  p.critical.toFixed(1),
  p.medians.one.toFixed(1),
  p.medians.two.toFixed(1),
];
