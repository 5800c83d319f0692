/** 混合模型及其准则各规则的中文。 */

import { fixed } from '../../../number/index.ts';
import { han } from '../../han.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { inChinese } from '../phrases.ts';
import { plusMinus, share, short } from '../say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));

/** 与正文准则并列的 AICc：每个参数的观测少时两者可能不同。 */
function corrected(f: Facts): string {
  const found = f.inner('recomputed').inner('AICc');
  const values = found.numbers('values');
  if (f.text('criterion') === 'AICc' || values.length < f.texts('models').length || !found.has('prefers')) return '';
  return han`AICc 为 ${values.map((v) => short(v)).join('、')}，选${inChinese(found.text('prefers'))}。`;
}

export const models: AuditRules = {
  'criterion-preference': {
    name: '准则偏好哪个模型',
    says: (f, verdict) => {
      if (verdict === 'not checkable') return han`${place(f, 'claimed')}的 ${f.text('criterion')} 无从重算。`;
      const own = f.inner('recomputed').inner(f.text('criterion')).numbers('values');
      const counts = f.numbers('parameters');
      const list = f
        .texts('models')
        .map((model, i) => han`${inChinese(model)}为 ${short(own[i]!, 5)}（${counts[i]!} 个参数）`);
      const text = f.text('preferred') === f.text('claimed') ? '与正文一致' : han`正文则选${place(f, 'claimed')}`;
      return han`由印出的对数似然算 ${f.text('criterion')}：${list.join('，')}。它选${place(f, 'preferred')}，${text}。${corrected(f)}`;
    },
  },
  'criterion-parameters': {
    name: 'AIC 与 BIC 所计的参数个数',
    says: (f) => {
      const implied = f.inner('implied');
      const each = implied
        .keys()
        .map(
          (name) => han`${name} 为 ${plusMinus(implied.inner(name).number('k'), implied.inner(name).number('half'))}`,
        );
      const own = f.has('expected') ? han`；模型有 ${f.text('expected')} 个` : '';
      const alike = f.has('likeComponents')
        ? han`；${f.text('whole')} 是 ${f.text('likeComponents')} 个成分的个数`
        : '';
      return han`${place(f, 'model')}隐含的参数个数：${each.join('，')}${own}${alike}。`;
    },
  },
  'criterion-observations': {
    name: 'AIC 与 BIC 背后的观测数',
    says: (f) =>
      han`${place(f, 'model')}的 AIC 与 BIC 隐含 n = ${plusMinus(f.number('implied'), f.number('half'))}；表中为 ${f.text('n')}。`,
  },
  'observations-per-parameter': {
    name: '每个参数的观测数',
    says: (f) =>
      han`${place(f, 'model')}：${f.text('n')} 个观测，${f.text('k')} 个参数，每个参数 ${short(f.number('ratio'), 2)} 个${f.flag('few') ? han`，少于 ${f.text('enough')} 个` : ''}。`,
  },
  'nested-models': {
    name: '较大的模型拟合不会更差',
    says: (f) => {
      const pair = han`${place(f, 'large')}包含${place(f, 'small')}，两者的 ${f.text('of')}`;
      if (f.flag('lower')) return han`${pair}前者反而较小，可见前者不是最大值。`;
      return f.flag('equal') ? han`${pair}印作相等。` : han`${pair}次序相符。`;
    },
  },
  'likelihood-ratio-null': {
    name: '似然比与只有一类的情形',
    says: (f) => {
      const ratio = han`${place(f, 'two')}对${place(f, 'one')}的似然比为 ${short(f.number('lr'))}`;
      if (!f.has('simulated'))
        return han`${ratio}。${f.text('n')} 行、${f.text('slopes')} 个解释变量而只有一类时它会有多大，此处不知：可用 \`cedu power --n ${f.text('n')} --regressors ${f.text('slopes')} --effect 0\` 模拟。`;
      const known = f.inner('simulated');
      const below = f.flag('belowMedian') ? '，所以印出的解很可能只是局部最优' : '';
      return han`${ratio}。只有一类时，充分搜索所得的中位数是 ${short(known.number('median'), 3)}${below}；在这样大小的一类样本中，BIC 自己有 ${share(known.number('bicChoosesTwo'))} 选两类。是否有两类，要看似然比的自助检验，而不是 BIC。`;
    },
  },
  'posterior-entropy': {
    name: '所印混合模型的后验熵',
    says: (f) => {
      const possible = (d: Facts): boolean => d.number('hi') >= 0 && d.number('lo') <= f.number('ceiling');
      const each = f
        .each('divisors')
        .filter(possible)
        .map((d) => {
          const way = d.text('key') === 'ml' ? '极大似然下' : '方差除以 n − 秩时';
          const icl = d.has('icl') ? han`，ICL 为 ${fixed(d.number('icl'), 1)}` : '';
          return han`${way}为 ${fixed(d.number('entropy'), 1)}（上限 ${fixed(f.number('ceiling'), 1)}）${icl}，${f.text('n')} 个单位中至多 ${d.text('mostDecided')} 个的后验高于 ${f.text('threshold')}`;
        });
      const against = f.has('against')
        ? han`${inChinese(f.inner('against').text('model'))}的 BIC 为 ${short(f.inner('against').number('bic'))}（ICL 为 BIC 加两倍的熵）。`
        : '';
      const assigned = f.has('assigned') ? han`所印的分组归类了其中 ${f.text('assigned')} 个。` : '';
      if (!f.flag('fits'))
        return han`无论方差除以 n 还是 n − 秩，都没有后验能在最优解处与${place(f, 'model')}所印的比例、方差与对数似然相合。`;
      return han`在最优解处，${place(f, 'model')}的后验熵${each.join('；')}。${against}${assigned}`;
    },
  },
  'proportions-sum': {
    name: '比例之和为 1',
    says: (f) => han`${place(f, 'model')}的比例之和为 ${short(f.number('sum'), 6)}。`,
  },
  'map-sizes': {
    name: '各组大小与比例',
    says: (f) =>
      han`${place(f, 'groups')}各组有 ${f.numbers('sizes').join('、')} 个单位；由比例应为 ${f
        .numbers('expected')
        .map((x) => short(x, 3))
        .join('、')}。`,
  },
  'slope-range': {
    name: '一组所达到的范围',
    says: (f) =>
      han`${f.text('term')} 的全部范围中，${f
        .each('shares')
        .map((s) =>
          s.has('share') ? han`${s.text('group')}达到 ${share(s.number('share'))}` : han`${s.text('group')}无从得知`,
        )
        .join('，')}。`,
  },
};
