/** 可信程度的图。 */
import type { trustFigures as en } from '../en/trust-figures.ts';
import { han } from './phrases.ts';

export const trustFigures: typeof en = {
  leaveOneOut: {
    only: (term, units) => han`只有剔除${units}，${term} 才明显偏离零`,
    loses: (term, units) => han`剔除${units}后，${term} 不再明显偏离零`,
    turns: (term, n, unit, value) =>
      n === 1
        ? han`剔除${unit}后 ${term} 的符号反过来，为 ${value}`
        : han`剔除 ${n} 个单位中的任何一个，${term} 的符号都会反过来；剔除${unit}后为 ${value}`,
    holds: (term, unit, full, value) =>
      han`剔除任何一个，${term} 的符号都不变；剔除${unit}影响最大，由 ${full} 到 ${value}`,
    without: (unit) => `剔除${unit}`,
    hidden: (n) => `…… 其间 ${n} 个见数据表`,
    full: (value) => `全部单位 ${value}`,
    subtitle: (term, noun, sd) =>
      han`逐一剔除一个${noun}后 ${term} ${sd ? '每一标准差' : ''}的系数与区间；青色者区间不含零，虚线为全部单位`,
  },
  specificationCurve: {
    title: (term, n, share, negative, clear) =>
      han`${n} 种设计中 ${share} 给出${negative ? '负' : '正'}的 ${term} 系数，${clear} 的区间不含零`,
    alone: (term, n, share, negative) =>
      han`${n} 种设计中 ${share} 给出${negative ? '负' : '正'}的 ${term} 系数，本研究的却为${negative ? '正' : '负'}`,
    panel: (transform) => (transform === 'log' ? '结果变量取对数' : '结果变量原值'),
    alt: (low, median, high) => `估计自 ${low} 至 ${high}，中位数 ${median}。`,
    own: '本研究',
    subtitle: (term, per, intervals, panels) =>
      han`各种设计下 ${term} ${per === 'sd' ? '每一标准差' : per === 'range' ? '全距' : ''}的系数，由低到高${intervals ? '；青色者区间不含零' : ''}；下方为各设计的选择${panels ? '，其下为结果变量的另一种尺度' : ''}。设计之间的范围不是置信区间`,
  },
  design: {
    factor: (name) =>
      (
        ({
          normalise: '标准化',
          weights: '权重',
          aggregate: '合成',
          totals: '指标',
          controls: '控制变量',
          exclusions: '剔除',
          outcome: '结果变量',
        }) as Record<string, string>
      )[name] ?? name,
    without: (name) => han`除 ${name} 外`,
    option: (_factor, option) =>
      (
        ({
          minmax: 'min-max',
          zscore: 'z 分数',
          rank: '名次',
          entropy: '熵权',
          'nested-entropy': '逐层熵权',
          'equal-indicators': '指标等权',
          'equal-dimensions': '维度等权',
          equal: '等权',
          critic: 'CRITIC',
          pca: '主成分',
          arithmetic: '算术',
          geometric: '几何',
          totals: '总量',
          'per-head': '人均',
          none: '无',
          all: '全部',
          study: '本研究',
          fewest: '最少',
        }) as Record<string, string>
      )[option] ?? option,
  },
};
