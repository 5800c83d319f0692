/** 单位详页的词句：每一步对一个单位的说法。 */
export const zh = {
  heading: '每一步对它的说法',
  rank: '名次',
  regression: '回归',
  groups: '分组',
  leftOut: '若略去它',
  range: (draws: string, level: string, low: number, high: number, best: number, worst: number) =>
    best === worst
      ? `换用 ${draws} 种设计，名次始终是第 ${best}。`
      : low === high
        ? `换用 ${draws} 种设计，中间 ${level} 里都是第 ${low} 名；最好第 ${best}，最差第 ${worst}。`
        : `换用 ${draws} 种设计，中间 ${level} 的名次在第 ${low} 至第 ${high} 之间；最好第 ${best}，最差第 ${worst}。`,
  order: (others: string) => `与${others}谁先谁后，取决于设计。`,
  settled: (noun: string, level: string) => `与其余每个${noun}的先后，在至少 ${level} 的设计中不变。`,
  fitted: (outcome: string, fitted: string, observed: string, gap: string, above: boolean) =>
    `按回归，它的 ${outcome} 应为 ${fitted}；观测为 ${observed}，${above ? '高' : '低'} ${gap}。`,
  pull: (cook: string, place: number, n: number, leverage: string) =>
    `库克距离 ${cook}，在 ${n} 个中排第 ${place}；杠杆值 ${leverage}。`,
  group: (k: number, posterior: string) => `属于第 ${k} 组，后验 ${posterior}。`,
  groupIf: (k: number, posterior: string) => `假如不止一类，它会落在第 ${k} 组，后验 ${posterior}。`,
  kept: (share: string) => `${share} 的自助拟合中不换组。`,
  decided: '因此称为已定。',
  undecided: '因此称为未定。',
  slope: (term: string, without: string, interval: string, all: string) =>
    `${term} 每一标准差的斜率为 ${without}${interval === '' ? '' : `（${interval}）`}；全部纳入时为 ${all}。`,
  interval: (level: string, low: string, high: string) => `${level} 区间 ${low} 至 ${high}`,
  moved: (n: number, noun: string, names: string) => `${n} 个${noun}会换组：${names}。`,
  none: (noun: string) => `没有${noun}因此换组。`,
  components: (before: number, after: number) => `BIC 所选的类数由 ${before} 变为 ${after}。`,
};
