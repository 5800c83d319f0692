/** 回归的图。 */
import type { regressionFigures as en } from '../en/regression-figures.ts';
import { clauses, han, scaled } from './phrases.ts';

export const regressionFigures: typeof en = {
  observedFitted: {
    title: (share, outcome, unit, above) =>
      han`回归说明了 ${outcome} 变异的 ${share}，${unit}${above ? '高出' : '低于'}拟合值最多`,
    plain: (unit, above, outcome) => han`${unit}的 ${outcome} ${above ? '高出' : '低于'}拟合值最多`,
    alt: (title, rows) => `${title}。离拟合值最远者，观测值（拟合值）：${rows.join('，')}。`,
    fitted: (outcome) => han`${outcome} 拟合值`,
    observed: (outcome) => han`${outcome} 观测值`,
    subtitle: (outcome, controls, band) =>
      `${outcome}${controls ? '，含全部控制变量' : ''}；直线上拟合值等于观测值${band ? '；色带为两倍残差标准差' : ''}`,
    above: '观测值高于拟合值',
    below: '观测值低于拟合值',
  },
  residualsLeverage: {
    leans: (unit, cook, leverage) => `拟合倚重${unit}：库克距离 ${cook}，杠杆值 ${leverage}`,
    even: (unit, cook) => `没有哪个单位左右拟合，影响最大的是${unit}，库克距离 ${cook}`,
    alt: (title, rows) => `${title}。库克距离最大者：${rows.join('，')}。`,
    leverage: '杠杆值',
    residual: '标准化残差',
    twice: '平均杠杆值的两倍',
    subtitle: (outcome, controls) =>
      han`${outcome} 的回归${controls ? '，含全部控制变量' : ''}；虚曲线：库克距离为 0.5 与 1`,
  },
  coefficients: {
    unmeasured: '没有标准误的系数',
    focusTurns: (name, alone) =>
      alone ? han`只看两者时 ${name} 明显偏离零，加入控制变量后不再偏离` : han`只有加入控制变量，${name} 才明显偏离零`,
    none: '没有系数明显偏离零',
    all: '所有系数都明显偏离零',
    some: (names) => han`只有 ${names} 明显偏离零`,
    without: '未加控制变量',
    with: '加入控制变量',
    lower: (outcome) => han`← 与较低的 ${outcome} 相伴`,
    higher: (outcome) => han`与较高的 ${outcome} 相伴 →`,
    lowerShort: '← 较低',
    higherShort: '较高 →',
    subtitle: (outcome, level, covariance, n, scale) =>
      han`${clauses(`${outcome} 的回归系数与 ${level} 区间`, scaled[scale] ?? '', `${covariance}标准误`)}，n\u00a0=\u00a0${n}`,
  },
};
