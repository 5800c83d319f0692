/** 方法的中文：算了什么，依什么约定。 */
import type { methods as english } from '../en/methods.ts';
import { han } from '../han.ts';

export const methods: typeof english = {
  index: (index, count, normalise, weighting, over) =>
    han`${index}由${count}合成，${normalise} 标准化；${weighting}，${over}。`,
  indicators: (n) => han`${n}个指标`,
  over: { indicators: '对全部指标一次计算', nested: '先在维度内、后在维度间' },
  entropyDomain: '无论得分怎样标准化，熵权都由 min-max 后的列算出，约定 0 ln 0 = 0。',
  derived: (name, expression) => han`${name} = ${expression}`,
  derivedTitle: '派生变量：',
  down: '越低越好的指标在其范围内反向。',
  associations: (outcome) => han`对${outcome}本身而非其对数，在原尺度上作最小二乘；a 有闭式解，b 在一切陡度上搜索。`,
  regression: (errors, scaled) =>
    han`用 QR 分解作最小二乘；${errors}标准误${scaled ? `；解释变量${scaled}` : ''}。k 计斜率、截距与方差。`,
  mixture: (variance) =>
    han`由多个设定种子的起点用 EM 拟合 K 个线性回归的混合；方差按${variance}。每个成分有自己的截距、斜率与方差，所以 p 个斜率时 k = K(p + 2) + K − 1。`,
  guard: (ratio) =>
    han`方差趋于 0 时似然无界，所以最小方差不得低于最大方差的 ${ratio}。落在此界上的拟合照样列出，但不计票。`,
  noGuard: '没有约束方差，此时似然无界。',
  groups: '单位归入后验最大的成分，后验达到 0.9 才称为已定。',
};
