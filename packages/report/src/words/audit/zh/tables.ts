/** 统计量、得分与权重各表规则的中文。 */
import { han } from '../../han.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { inChinese } from '../phrases.ts';
import { between, probability, share, short } from '../say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));

const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));

/** 各维度若先化到 [a, 1] 上，便自带位移。 */
const onto = (f: Facts): string =>
  f.has('onto')
    ? han`；各维度若先化到 [a, 1] 上，a 在 ${between(f.inner('onto').number('lo'), f.inner('onto').number('hi'), 2)} 之间，则可相合`
    : '';

export const tables: AuditRules = {
  'descriptive-bounds': {
    name: '均值、中位数、标准差与两端',
    says: (f) =>
      f.texts('failing').length > 0
        ? han`${place(f, 'table')}中不能同时成立：${f.texts('failing').join('；')}。`
        : han`${place(f, 'table')}中成立：${f.texts('checked').join('；')}。`,
  },
  'descriptive-identities': {
    name: '方差、标准误与变异系数',
    says: (f) => han`${place(f, 'table')}中的 ${f.text('of')} 可为 ${range(f)}。`,
  },
  'moment-bounds': {
    name: '偏度与峰度互为界限',
    says: (f, verdict) =>
      han`${f.text('n')} 个值的偏度 ${short(f.number('skewness'))} 与峰度 ${short(f.number('kurtosis'))}${verdict === 'inconsistent' ? '不合任何约定' : '可以并存'}。`,
  },
  'kurtosis-convention': {
    name: '所印峰度的约定',
    says: (f) => {
      const fits = f.has('fits') ? han`与 ${f.text('software')} 所印的 ${f.text('fits')} 相符` : '与不止一种约定相符';
      const against =
        f.has('against') && f.has('normal')
          ? han`；正文拿它与 ${f.text('against')} 比，而正态分布是 ${f.text('normal')}`
          : '';
      return han`${place(f, 'table')}的峰度 ${short(f.number('kurtosis'))} ${fits}${against}。`;
    },
  },
  'shapiro-p': {
    name: '由 W 推 Shapiro-Wilk 检验的 p',
    says: (f) =>
      han`${f.text('n')} 个值、W = ${short(f.number('w'), 3)} 时 ${probability(f.number('p'))}；印作 ${f.text('printed')}${f.text('marks')}。`,
  },
  grim: {
    name: '整数的均值（GRIM）',
    says: (f, verdict) =>
      verdict === 'inconsistent'
        ? han`${f.text('parts')} 个整数的均值不可能是 ${f.text('mean')}，最近的是 ${short(f.number('closest'), 6)}。`
        : han`${f.text('parts')} 个整数的均值可以是 ${f.text('mean')}。`,
  },
  'minmax-columns': {
    name: 'min-max 后的列应含 0 与 1',
    says: (f) =>
      han`${place(f, 'table')}的 ${f.text('column')} 自 ${f.text('least')} 至 ${f.text('most')}；min-max 应自 ${f.text('from')} 至 ${f.text('to')}。`,
  },
  ranks: {
    name: '名次、行序与得分',
    says: (f) =>
      f.has('pair')
        ? han`${place(f, 'table')}中 ${f.texts('pair').join('、')} 的次序与其 ${f.text('column')} 不同。`
        : han`${place(f, 'table')}中 ${f.text('units')} 个单位的次序与 ${f.text('column')} 相符。`,
  },
  'group-counts': {
    name: '每个单位恰在一组',
    says: (f) => {
      const wrong = [...f.texts('twice'), ...f.texts('strangers'), ...f.texts('missing')];
      return han`各组 ${f.numbers('sizes').join(' + ')} = ${f.text('total')} 个单位${f.has('n') ? han`，共 ${f.text('n')} 个` : ''}${wrong.length > 0 ? han`；并非各一次：${wrong.join('、')}` : ''}。`;
    },
  },
  'weights-sum': {
    name: '权重之和为 1',
    says: (f) =>
      han`${place(f, 'weights')}印出的权重之和为 ${share(f.number('sum'))}${f.has('rest') ? han`，余下 ${share(f.number('rest'))}` : ''}。`,
  },
  'entropy-weights': {
    name: '权重与得分的熵',
    says: (f) =>
      han`由${place(f, 'scores')}算出的熵权：${f
        .texts('columns')
        .map((name, i) => han`${name} ${share(f.numbers('computed')[i]!)}`)
        .join('，')}；${place(f, 'weights')}所印：${f.numbers('printed').map(share).join('，')}。`,
  },
  'composite-weights': {
    name: '综合得分与所印权重',
    says: (f, verdict) =>
      han`用${place(f, 'weights')}的权重，${verdict === 'consistent' ? '有' : '没有'}某个比例与位移能由各维度得出 ${f.text('composite')}${verdict !== 'consistent' && f.flag('others') ? '；换别的权重则能' : ''}。`,
  },
  'composite-linear': {
    name: '综合得分所隐含的权重',
    says: (f) => {
      const names = f.texts('dimensions');
      const weights = f
        .each('weights')
        .map((w, i) => han`${names[i]!} ${between(100 * w.number('lo'), 100 * w.number('hi'))}%`);
      if (weights.length === 0) return han`没有权重能由各维度得出 ${f.text('composite')}。`;
      const offset = f.has('offset')
        ? han`，位移 ${between(f.inner('offset').number('lo'), f.inner('offset').number('hi'), 2)}`
        : '';
      return han`${place(f, 'table')}的 ${f.text('composite')} 隐含的权重：${weights.join('，')}${offset}${f.flag('needsOffset') ? '；不带位移则没有权重与如此舍入的数相合' : ''}${onto(f)}。`;
    },
  },
};
