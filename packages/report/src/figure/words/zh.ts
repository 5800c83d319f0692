/** 图中的中文。标题写出发现；系数与某事相伴，并不使某事发生。 */
import type { en, Standing } from './en.ts';

const scaled: Record<string, string> = { minmax: '解释变量缩放到 0–1', zscore: '解释变量已标准化', none: '' };
const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八'];
const many = (n: number): string => DIGITS[n] ?? `${n}`;
/** A template in which a space beside a name goes where the name is Chinese on that side. */
const han = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  strings.reduce((said, piece, i) => said + String(values[i - 1] ?? '') + piece, '').replace(BETWEEN_HAN, '');
const BETWEEN_HAN = /(?<=[\u3400-\u9fff，。；：（）]) (?=[\u3400-\u9fff，。；：（）])/g;
const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

const hollow = (kept: boolean): string =>
  kept ? '空心：后验低于 0.9，或在不足 90% 的自助拟合中保持原组' : '空心：后验低于 0.9';

/** 检验不支持分组时，标题所说的话。 */
const supposedGroups: Record<Exclude<Standing, 'supported'>, string> = {
  unshown: '分组，假如不止一类：数据没有显示这一点。',
  unsettled: '分组，假如不止一类：这一点尚未确定。',
  untested: '分组，假如不止一类：这一点没有检验。',
};

export const zh: typeof en = {
  source: { data: (names) => `来源：${names.join('；')}`, study: (name) => `来源：${name}` },
  alt: { bars: (title, rows) => `${title}。${rows.join('，')}。` },
  columns: {
    dimension: '维度',
    indicator: '指标',
    weight: '权重',
    indicators: '指标数',
    equal: '等权',
    importance: '重要性',
    rank: '名次',
    unit: '单位',
    score: '得分',
    rankLow: '名次下限',
    rankHigh: '名次上限',
    variable: '变量',
    value: '值',
    from: '自',
    to: '至',
    count: '个数',
    normalQuantile: '正态分位数',
    observed: '观测值',
    fitted: '拟合值',
    residual: '残差',
    standardisedResidual: '标准化残差',
    leverage: '杠杆值',
    cook: '库克距离',
    model: '模型',
    estimate: '估计',
    low: '下限',
    high: '上限',
    criterion: '准则',
    choice: '选择',
    group: '组',
    posterior: '后验',
    share: '比例',
    scale: '尺度',
    leftOut: '剔除',
  },
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
