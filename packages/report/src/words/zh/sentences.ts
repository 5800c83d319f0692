/** 句子：研究发现了什么。系数与某事相伴，并不使某事发生。 */
import type { sentences as english } from '../en/sentences.ts';
import { han } from '../han.ts';

const lower = (positive: boolean): string => (positive ? '较高' : '较低');

export const sentences: typeof english = {
  index: {
    leaders: (leaders, _several, rest, below) => han`${leaders}领先，其余 ${rest} 个都低于 ${below}。`,
    scores: (list) => han`得分最高的是：${list}。`,
    carries: (dimension, share) => han`${dimension}占 ${share}`,
    why: {
      entropy: '熵权把权重给差距最大的那一列；它量的是差异，不是重要性。',
      other: '权重是一种选择，换一组权重，名次会变。',
    },
    collinear: (a, b, r) => han`${a}与${b}说的几乎是同一件事（r = ${r}）。`,
    negative: (a, b, r) => han`${a}与${b}在同一维度中方向相反（r = ${r}）。`,
    weak: (a, b, r) => han`${a}与所属维度${b}关系很弱（r = ${r}）。`,
    elsewhere: (a, b, r) => han`${a}与${b}的关系强于与所属维度的关系（r = ${r}）。`,
    more: (n) => han`另有 ${n} 处同类情形，见数据。`,
    sureness: '在这组权重下；没有试别的权重',
  },
  outcome: {
    right: (name, g1) => han`${name}右偏（G1 = ${g1}）`,
    left: (name, g1) => han`${name}左偏（G1 = ${g1}）`,
    even: (name, g1) => han`${name}大致对称（G1 = ${g1}）`,
    abnormal: (w, p) => han`与正态分布不符（W = ${w}，${p}）`,
    normal: (w, p) => han`与正态分布相容（W = ${w}，${p}）`,
    logNormal: (name, w, p) => han`${name} 与正态分布相容（W = ${w}，${p}）。`,
    logAbnormal: (name, w, p) => han`${name} 也不服从正态分布（W = ${w}，${p}）。`,
    joined: (skew, normality) => (normality ? han`${skew}，${normality}。` : han`${skew}。`),
    whyLog: '强度是比值，各单位相差的是倍数，不是差额，所以取对数。',
    heading: { right: '少数单位把均值拉高', left: '少数单位把均值拉低', even: '大致对称' },
  },
  associations: {
    all: (positive, outcome, curves, low, high) =>
      curves === 1
        ? han`取值越高，${outcome}越${positive ? '高' : '低'}；原尺度上 R² 为 ${low}。`
        : han`${curves} 条曲线里都是取值越高，${outcome}越${positive ? '高' : '低'}；原尺度上 R² 在 ${low} 与 ${high} 之间。`,
    flat: (curves, low, high) =>
      curves === 1
        ? han`曲线与水平线没有明显差别；原尺度上 R² 为 ${low}。`
        : han`${curves} 条曲线都与水平线没有明显差别；原尺度上 R² 在 ${low} 与 ${high} 之间。`,
    unclear: (names) => han`与水平线没有明显差别的：${names}。`,
    flatHeading: '看不出明显的曲线',
    oneHeading: (name, positive, outcome) => han`${name} 越高，${outcome}越${positive ? '高' : '低'}`,
    mixed: (outcome, positive, negative) => han`${positive}较高处，${outcome}较高；${negative}较高处，${outcome}较低。`,
    heading: (positive, outcome) => han`得分越高，${outcome}越${positive ? '高' : '低'}`,
    mixedHeading: '方向并不一致',
  },
  regression: {
    agree: (focus, positive, outcome, alone, controlled) =>
      han`${focus} 较高处，${outcome}${lower(positive)}；不加控制变量（${alone}）与加控制变量（${controlled}）都是如此。`,
    vanishes: (focus, positive, outcome, alone, controls, controlled) =>
      han`只看两者，${focus} 较高处${outcome}${lower(positive)}（${alone}）；加入${controls}后不再如此（${controlled}），符号与大小都未定。`,
    turns: (focus, positive, outcome, alone, controls, controlled) =>
      han`只看两者，${focus} 较高处${outcome}${lower(positive)}（${alone}）；加入${controls}后符号反过来（${controlled}）。`,
    appears: (focus, positive, outcome, alone, controls, controlled) =>
      han`只看两者，看不出 ${focus} 与结果的关系（${alone}）；加入${controls}后，${focus} 较高处${outcome}${lower(positive)}（${controlled}）。`,
    neither: (focus, outcome, alone, controlled) =>
      han`不加控制变量（${alone}）或加控制变量（${controlled}），都没有证据说明 ${focus} 与${outcome}相伴而变。`,
    single: (focus, positive, outcome, alone) => han`${focus} 较高处，${outcome}${lower(positive)}（${alone}）。`,
    singleNot: (focus, outcome, alone) => han`没有证据说明 ${focus} 与${outcome}相伴而变（${alone}）。`,
    slope: (estimate, p) => han`斜率 ${estimate}，${p}`,
    controls: (n) => han`${n}个控制变量`,
    control: '控制变量',
    headings: {
      agree: '加不加控制变量，符号都一样',
      vanishes: '加入控制变量后，指数的系数不再明显偏离零',
      turns: '加入控制变量后，符号反过来',
      appears: '只有加入控制变量，指数的系数才明显偏离零',
      neither: '指数的系数没有明显偏离零',
      single: '斜率明显偏离零',
      singleNot: '斜率没有明显偏离零',
    },
    sureness: {
      agree: '方向稳，大小不稳',
      vanishes: '取决于控制变量',
      turns: '取决于控制变量',
      appears: '取决于控制变量',
      neither: '小的关联仍可能存在',
      single: '方向稳，大小不稳；没有控制变量',
      singleNot: '小的关联仍可能存在',
    },
    collinear: (terms) => han`共线：${terms}。`,
    collinearTerm: (term, vif) => han`${term} 的 VIF 为 ${vif}`,
    shared: (column, places) => han`${column} 同在${places}之中，部分相关由构造而来。`,
    sharedIndex: (index) => han`指数 ${index}`,
    size: (index, list) => han`${index} 与规模的相关系数：${list}。`,
    gains: (from, to, test) => han`R² 由 ${from} 升到 ${to}；全部控制变量合起来：${test}。`,
    form: (p) => han`线性形式存疑（RESET，${p}）。`,
    variance: (p) => han`方差并不相等（Breusch-Pagan，${p}），应看稳健标准误。`,
    evenVariance: (p) => han`未见异方差（Breusch-Pagan，${p}）。`,
    normality: (p) => han`残差不服从正态分布（Jarque-Bera，${p}）。`,
    scale: (focus) => han`解释变量缩放到 0 至 1，${focus} 的斜率比较的是最高的单位与最低的单位。`,
  },
  mixture: {
    few: (k, components, n, each) => han`${components}时有 ${k} 个参数，而数据只有 ${n}，每个参数 ${each} 个观测。`,
    chooses: (criteria, k, all) => han`${all ? `全部 ${criteria.length} 个准则都` : criteria.join('、')}选 K = ${k}。`,
    choosesLargest: (criteria, k, all) =>
      han`${all ? `全部 ${criteria.length} 个准则都` : criteria.join('、')}选 K = ${k}，即可计票的最大值，所以没有找到最小值。`,
    onlyVote: (k) => han`只有 K = ${k} 可以计票，所以各准则都选它。`,
    noVote: (criteria) => han`${criteria.join('、')}没有可计票的候选。`,
    oneByBic: (noun) => han`数据没有显示不止一类${noun}：BIC 选一个成分。`,
    oneByDefault: (noun) => han`数据没有显示不止一类${noun}：成分更多的拟合都不计票。`,
    moreByBic: (k, noun) => han`BIC 认为${k}条线好于一条，但这本身并不说明有${k}类${noun}。`,
    asked: (k, _one, noun) => han`按要求拟合${k}个成分，但这并不说明有${k}类${noun}。`,
    untested: '起决定作用的自助检验没有做。',
    components: (k) => han`${k}个成分`,
    bound: (ks) => han`K = ${ks} 的最优解落在约束的界上：照样列出，但其准则不计票。`,
    headings: {
      one: '数据没有这样说',
      more: (k) => han`${k}条线好于一条，但未证实有${k}类`,
      asked: (k) => han`按要求取${k}个成分`,
      oneAsked: '按要求取一个成分',
    },
    decided: (decided, n, sure) => han`${n}中有 ${decided} 个的后验不低于 ${sure}。`,
    kept: (decided, n, sure) => han`${n}中有 ${decided} 个已定：后验不低于 ${sure}，且在至少 90% 的自助拟合中不换组。`,
    undecided: (units) => han`未定：${units}。`,
    unsettledGroups: (k) => han`是否有${k}类没有定论。下面是：假如有，各单位会怎样分。`,
    untestedGroups: (k) => han`是否有${k}类没有检验。下面是：假如有，各单位会怎样分。`,
    notSupported: (k) => han`数据没有显示有${k}类。下面只是：假如有，各单位会怎样分。`,
  },
};
