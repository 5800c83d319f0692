/** 由数据重算印出数字的规则的中文。 */
import { han } from '../../han.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { inChinese } from '../phrases.ts';
import { short } from '../say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));

export const computed: AuditRules = {
  recomputed: {
    name: '由数据重算印出的数字',
    says: (f) => {
      const failing = f
        .each('failing')
        .map(
          (one) =>
            han`${inChinese(one.text('name'))} 为 ${short(one.number('computed'))}，印作 ${short(one.number('printed'))}`,
        );
      return failing.length > 0
        ? han`${place(f, 'table')}由数据算得：${failing.join('；')}。`
        : han`${place(f, 'table')}的 ${f.text('checked')} 个数字都可由数据得出。`;
    },
  },
};
