/** 成分与分组的图。 */
import type { mixtureFigures as en } from '../en/mixture-figures.ts';
import { clauses, han, hollow, many, scaled, supposedGroups } from './phrases.ts';

export const mixtureFigures: typeof en = {
  criteria: {
    noVote: '没有拟合可就成分个数投票',
    onlyVoter: (k) =>
      k === 1
        ? '只有单一直线可以计票：成分更多的拟合都落在方差界上'
        : `只有 ${k} 个成分的拟合可以计票：其余都落在方差界上`,
    agree: (k, n, edge) =>
      edge === null
        ? `${n} 个准则都选 ${k} 个成分`
        : `${n} 个准则都选 ${k}，即${edge === 'tried' ? '所试' : '可计票'}的最大个数：没有找到最小值`,
    differ: (camps) => `准则意见不一：${camps.join('；')}`,
    camp: (names, _n, k, edge) =>
      han`${names} 选 ${k}${edge === null ? '' : edge === 'tried' ? '（所试最大）' : '（可计票者最大）'}`,
    axis: '与所选相差多少；越小越好',
    chooses: '选择',
    subtitle: (n, bound, far) =>
      `圈内数字为成分个数，n\u00a0=\u00a0${n}。` +
      clauses('实心为所选', bound ? '虚线（†）落在方差界上，不计票' : '', far ? '两端者比所画更远' : ''),
  },
  componentScatter: {
    supposed: (k, focus, least, most) => han`假如有${many(k)}类，${focus} 的斜率在 ${least} 与 ${most} 之间`,
    supported: (k, focus, least, most) => han`${many(k)}条线，${focus} 的斜率在 ${least} 与 ${most} 之间`,
    line: (k, slope, units) => `成分 ${k}：斜率 ${slope}，${units} 个单位。`,
    undecided: (n) => `${n} 个单位未定，画作空心。`,
    component: (k) => `成分 ${k}`,
    notes: (standing) => (standing === 'supported' ? [] : [supposedGroups[standing]]),
    subtitle: (scale, standing, kept, binds) =>
      `${standing === 'supported' ? '' : supposedGroups[standing]}${hollow(kept)}。直线取其余变量的均值${scale === 'none' ? '' : `；${scaled[scale] ?? ''}`}${binds ? '；此拟合落在方差界上' : ''}`,
  },
  posteriors: {
    supposed: (k, decided, count) => `假如有${many(k)}类，${count}中有 ${decided} 个可以判定`,
    supported: (decided, count, kept) =>
      kept ? `${count}中有 ${decided} 个可以判定：后验与自助法都支持` : `${count}中有 ${decided} 个的后验不低于 0.9`,
    subtitle: (standing, kept, binds) =>
      `${standing === 'supported' ? '' : supposedGroups[standing]}属于各成分的后验概率。${hollow(kept)}；小样本的后验偏于过分确定${binds ? '；此拟合落在方差界上' : ''}`,
    group: (k, count) => `第 ${k} 组，${count}`,
  },
  coMembership: {
    title: (share) => `${share} 的对子在十次拟合中至少九次同组，或至少九次异组`,
    alt: (n, replicates) => `${n} 乘 ${n} 的热力图，${replicates} 次自助拟合；数值见数据表。`,
    block: (n) => `每块 ${n} 个单位的均值`,
    subtitle: (count, replicates, components, size) =>
      `${replicates} 次自助拟合（${many(components)}个成分）中两个单位同组的比例；${count}${size > 1 ? `，每 ${size} 个合为一块` : ''}`,
  },
  bootstrapNull: {
    common: (count, total, components) =>
      `即使只有${components === 1 ? '一' : many(components)}类，${total} 次模拟中也有 ${count} 次达到这样大的似然比`,
    weak: (count, total, components) =>
      `不止${components === 1 ? '一' : many(components)}类的迹象很弱：${total} 次模拟中有 ${count} 次达到这样大的似然比`,
    rare: (count, total, components) =>
      `只有${components === 1 ? '一' : many(components)}类时很少有这样大的似然比：${total} 次模拟中 ${count} 次`,
    alt: (lr, median, p) => `观测到的似然比 ${lr}，模拟的中位数 ${median}，p ${p}。`,
    observed: (lr) => `观测到的似然比 ${lr}`,
    counted: (count, total) => `${total} 次模拟中有 ${count} 次不比它小`,
    reject: (value) => `要在 5% 上否定，似然比须超过 ${value}`,
    axis: '似然比 →',
    median: (value) => `中位数 ${value}`,
    subtitle: (total, from, to, count, p) =>
      `${many(to)}成分对${from === 1 ? '一' : many(from)}成分的似然比，${total} 份按${from === 1 ? '一' : many(from)}类模拟的样本；${count}；p\u00a0${/^[<>]/.test(p) ? p : `=\u00a0${p}`}`,
  },
};
