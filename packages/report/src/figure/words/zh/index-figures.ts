/** 指数的图。 */
import type { indexFigures as en } from '../en/index-figures.ts';
import { han } from './phrases.ts';

export const indexFigures: typeof en = {
  weights: {
    even: (share, index) => han`${index} 的每项指标权重相同，均为 ${share}`,
    one: (name, share, index) => han`${name}一项就占 ${index} 的一半：${share}`,
    half: (half, total, index, name, share) =>
      han`${total} 项指标中的 ${half} 项占 ${index} 的一半，${name}权重最大，为 ${share}`,
    ties: (half, total, index) => han`${total} 项指标中的 ${half} 项占 ${index} 的一半`,
    subtitle: (method, nested) => `占整个指数的百分比，${method}，${nested ? '在维度内逐层计算' : '对全部指标计算'}`,
    equal: (share) => `等权为 ${share}`,
  },
  dimensionWeights: {
    even: (share, index) => han`${index} 的各维度权重相同，均为 ${share}`,
    title: (name, share, index, indicators, total) =>
      han`${name}占 ${index} 的 ${share}，含 ${total} 项指标中的 ${indicators} 项`,
    subtitle: '各维度占整个指数的份额；下方为各项指标等权时的份额',
    below: '若各项指标等权',
    ticks: '各维度占整个指数的份额；竖线为各项指标等权时的份额',
  },
  ranking: {
    alike: '各单位得分相同',
    ahead: (names) => `${names}遥遥领先`,
    spread: (first, score, last, least) => `${first}居首，得分 ${score}；${last}居末，得分 ${least}`,
    score: '得分',
    range: '名次范围',
    hidden: (n) => `…… 其间 ${n} 个见数据表`,
    subtitle: (index, count, parts, range) =>
      `${count}的${index}${parts ? '及各维度得分，各维度最高者加重' : ''}` +
      (range === null
        ? ''
        : `。名次范围：色条为 ${range.draws} 种设计的中间 ${Math.round(100 * range.level)}%，细线为全部，竖线为本研究的名次`),
  },
  tileGrid: {
    empty: (name) => `各省份均无${name}的数值`,
    alike: (name) => `各省份的${name}相同`,
    title: (name, top, last) => `${name}：${top}最高，${last}最低`,
    outside: '不在研究之内',
    missing: '无数值',
    or: '或',
    between: (low, high) => (/−/.test(low + high) ? `${low} 至 ${high}` : `${low}–${high}`),
    counted: (n) => `${n} 个省份，图例横条为各级个数`,
    subtitle: (measured, counted) => `${measured}。示意图，不是地图：每省一格，大致按方位排列。${counted}`,
  },
  weightImportance: {
    unknown: '各项指标的权重',
    alike: '各项指标的分量与权重大致相当',
    title: (name, weight, importance, more) =>
      `${name}权重为 ${weight}，实际分量${more ? '更大' : '更小'}，为 ${importance}`,
    weight: '权重',
    importance: '重要性',
    subtitle: '权重与重要性（相关比：指数的变异中与该指标相伴的份额），均为占总和的百分比',
  },
  rankSlopes: {
    none: (from, to) => `${from}与${to}给出同样的名次`,
    title: (unit, from, to, movers, total, far) =>
      `${unit}变动最大，由第 ${from} 位到第 ${to} 位；${total} 个中${movers === 0 ? '没有' : `有 ${movers} 个`}变动${far === 3 ? '三' : ` ${far} `}位以上`,
    subtitle: (count, far) => `${count}在两种设计下的名次；有色者变动 ${far} 位以上`,
  },
};
