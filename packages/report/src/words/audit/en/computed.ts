/** English words for the rule that lays printed figures beside the data. */
import type { AuditRules } from '../kind.ts';
import { short } from '../say.ts';

export const computed: AuditRules = {
  recomputed: {
    name: 'Printed figures from the data',
    says: (f) => {
      const failing = f
        .each('failing')
        .map((one) => `${one.text('name')} ${short(one.number('computed'))}, printed ${short(one.number('printed'))}`);
      return failing.length > 0
        ? `For ${f.text('table')} the data give ${failing.join('; ')}.`
        : `All ${f.text('checked')} figures of ${f.text('table')} follow from the data.`;
    },
  },
};
