/** 正文所称各规则的中文。 */
import { han } from '../../han.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { inChinese } from '../phrases.ts';
import { short } from '../say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));

const component = (f: Facts): string => (f.has('component') ? han`成分 ${f.text('component')} 的` : '');

const SAID: Record<string, string> = {
  first: '居首',
  last: '居末',
  high: '高',
  low: '低',
  negative: '负',
  positive: '正',
  significant: '显著',
  'not significant': '不显著',
};
const said = (key: string): string => (Object.hasOwn(SAID, key) ? SAID[key]! : key);

export const claims: AuditRules = {
  'claim-count': {
    name: '正文中的个数',
    says: (f) =>
      han`${f.text('total')} − ${f.text('without')}${f.texts('names').length > 0 ? `（${f.texts('names').join('、')}）` : ''} = ${f.text('left')}；正文作 ${f.text('count')}。`,
  },
  'claim-rank': {
    name: '正文中的名次',
    says: (f) => {
      const rank = f.number('best') === f.number('worst') ? f.text('best') : `${f.text('best')}–${f.text('worst')}`;
      const side = f.number('said') < f.number('best') ? '在它之前' : '在它之后';
      const beyond = f.texts('beyond').length > 0 ? han`；${side}的是${f.texts('beyond').join('、')}` : '';
      return han`${f.text('unit')}在${f.text('column')}的 ${f.text('of')} 个单位中列第 ${rank}；正文说${f.has('is') ? said(f.text('is')) : han`第 ${f.text('said')}`}${beyond}。`;
    },
  },
  'claim-level': {
    name: '正文所说单位的高低',
    says: (f) => {
      if (f.flag('both')) return han`${f.text('unit')}的 ${f.text('variable')} 既被称为高，又被称为低。`;
      const level = han`${f.text('unit')}的 ${f.text('variable')} 被称为${said(f.texts('said')[0] ?? '')}`;
      if (!f.has('value')) return han`${level}，而没有一张表印出它。`;
      return han`${level}：它是 ${short(f.number('value'))}，全体的中位数为 ${short(f.number('median'))}，均值为 ${short(f.number('mean'))}。`;
    },
  },
  'claim-group': {
    name: '正文所说一组的高低',
    says: (f) => {
      const [own, others] = f.numbers('medians');
      const contrary = f.texts('contrary');
      const list =
        contrary.length > 0
          ? han`${f.text('members')} 个单位中有 ${contrary.length} 个在全体均值的另一侧：${contrary.join('、')}。`
          : '';
      return han`${f.text('group')}的 ${f.text('column')} 被称为${said(f.text('is'))}：它的中位数为 ${short(own!)}，其余各组为 ${short(others!)}。${list}`;
    },
  },
  'claim-sign': {
    name: '正文中的符号',
    says: (f) => {
      const contrary = f
        .each('contrary')
        .map(
          (c) =>
            han`${short(c.number('estimate'))}（${inChinese(c.text('model'))}${c.has('component') ? han`，成分 ${c.text('component')}` : ''}）`,
        );
      return contrary.length > 0
        ? han`${f.text('term')} 被读作${said(f.text('is'))}，而印作 ${contrary.join('、')}。`
        : han`${f.text('term')} 在各处都为${said(f.text('is'))}。`;
    },
  },
  'claim-significance': {
    name: '正文中的显著性',
    says: (f, verdict) => {
      const what = han`${place(f, 'model')}中${component(f)} ${f.text('term')} 被称为${said(f.text('is'))}`;
      if (verdict === 'not checkable') return han`${what}；没有印出它的标准误、t、p 或星号。`;
      return han`${what}，${verdict === 'consistent' ? '与其 p 相符' : '在各显著性水平下都与其 p 不符'}。`;
    },
  },
  'coefficient-tests': {
    name: '估计、标准误、t、p 与星号',
    says: (f) => {
      const failing = f.texts('failing');
      return failing.length > 0
        ? han`${place(f, 'model')}中不能同时成立的项：${failing.join('、')}。`
        : han`${place(f, 'model')}中 ${f.texts('checked').length} 项彼此相符。`;
    },
  },
};
