/** 结果变量的图。 */
import type { outcomeFigures as en } from '../en/outcome-figures.ts';
import { han, many } from './phrases.ts';

export const outcomeFigures: typeof en = {
  outcomeHistogram: {
    constant: (name) => han`${name} 没有变化`,
    right: (name, nouns, mean, median) => han`少数${nouns}把 ${name} 的均值拉高：均值 ${mean}，中位数 ${median}`,
    left: (name, nouns, mean, median) => han`少数${nouns}把 ${name} 的均值拉低：均值 ${mean}，中位数 ${median}`,
    even: (name, mean, median) => han`${name} 的分布大致均匀：均值 ${mean}，中位数 ${median}`,
    alt: (name, n, low, high, median) => `${name}：${n} 个值，自 ${low} 至 ${high}，中位数 ${median}。`,
    subtitle: (nouns, measured, two) =>
      `按${measured}${two ? '及其对数' : ''}分组的${nouns}个数；曲线为密度，底部短线为各${nouns}`,
    mean: '均值',
    median: '中位数',
  },
  outcomeQuantiles: {
    untested: (name) => han`${name} 与正态分布的对照`,
    not: (name) => han`${name} 不在正态直线上`,
    fits: (name) => han`${name} 落在正态直线上`,
    neither: (name) => han`${name} 及其对数都偏离正态直线`,
    onlyLog: (name) => han`${name} 偏离正态直线，取对数后落回直线`,
    onlyPlain: (name) => han`${name} 落在正态直线上，取对数后反而偏离`,
    both: (name) => han`${name} 及其对数都落在正态直线上`,
    alt: (name, test) => (test === '' ? `${name}。` : `${name}：Shapiro-Wilk 检验 ${test}。`),
    z: '标准正态分位数',
    subtitle: '排序后的值对正态分位数；直线过两个四分位点，色带为两倍标准误；W 与 p 为 Shapiro-Wilk 检验',
  },
  outcomeByUnit: {
    alike: (name) => han`各单位的 ${name} 相同`,
    times: (name, top, ratio, last) => han`${top}的 ${name} 是${last}的 ${ratio} 倍`,
    range: (name, top, high, last, low) => han`${name} 从${last}的 ${low} 到${top}的 ${high}`,
    missing: '无数值',
    median: (value) => `中位数 ${value}`,
    hidden: (n) => `…… 其间 ${n} 个见数据表`,
  },
  exponentialFits: {
    little: (outcome, n, r2) =>
      n === 1
        ? han`曲线几乎不能说明 ${outcome}：R² 为 ${r2}`
        : han`${many(n)}条曲线都几乎不能说明 ${outcome}：R² 至多 ${r2}`,
    flat: (outcome) => han`${outcome} 沿各条曲线既不上升也不下降`,
    one: (outcome, x, rises, r2) => `${x}较高处，${outcome} ${rises ? '较高' : '较低'}：R² 为 ${r2}`,
    falls: (outcome, n, closest, r2) =>
      han`${many(n)}条曲线都下降：得分较高处 ${outcome} 较低，${closest}最紧（R² ${r2}）`,
    rises: (outcome, n, closest, r2) =>
      han`${many(n)}条曲线都上升：得分较高处 ${outcome} 较高，${closest}最紧（R² ${r2}）`,
    mixed: (outcome, rising, closest, r2) =>
      han`${outcome} 随${rising}上升，随其余下降；拟合最紧的是${closest}（R² ${r2}）`,
    subtitle: (measured) => `${measured}与曲线 y = a·exp(bx)，最小二乘；色带为曲线的两倍标准误；R² 按原尺度计算`,
  },
};
