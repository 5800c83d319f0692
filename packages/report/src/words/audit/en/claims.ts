/** English words for rules about claims of the text. */
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { short } from '../say.ts';

const component = (f: Facts): string => (f.has('component') ? ` of component ${f.text('component')}` : '');

const SAID: Record<string, string> = { first: 'first', last: 'last', high: 'high', low: 'low' };

export const claims: AuditRules = {
  'claim-count': {
    name: 'Counts in the text',
    says: (f) =>
      `${f.text('total')} − ${f.text('without')}${f.texts('names').length > 0 ? ` (${f.texts('names').join(', ')})` : ''} = ${f.text('left')}; the text has ${f.text('count')}.`,
  },
  'claim-rank': {
    name: 'Ranks in the text',
    says: (f) => {
      const rank = f.number('best') === f.number('worst') ? f.text('best') : `${f.text('best')} to ${f.text('worst')}`;
      const said = f.has('is') ? SAID[f.text('is')]! : f.text('said');
      const side = f.number('said') < f.number('best') ? 'ahead of it' : 'behind it';
      const beyond = f.texts('beyond').length > 0 ? `; ${side}: ${f.texts('beyond').join(', ')}` : '';
      return `${f.text('unit')} has rank ${rank} of ${f.text('of')} in ${f.text('column')}; the text says ${said}${beyond}.`;
    },
  },
  'claim-level': {
    name: 'Level of a unit in the text',
    says: (f) =>
      f.flag('both')
        ? `${f.text('unit')} is called both high and low in ${f.text('variable')}.`
        : f.has('value')
          ? `${f.text('unit')} is called ${SAID[f.texts('said')[0] ?? ''] ?? ''} in ${f.text('variable')}: ${short(f.number('value'))}, with a median of ${short(f.number('median'))} and a mean of ${short(f.number('mean'))} over all.`
          : `${f.text('unit')} is called ${SAID[f.texts('said')[0] ?? ''] ?? ''} in ${f.text('variable')}, which no table prints.`,
  },
  'claim-group': {
    name: 'Level of a group in the text',
    says: (f) => {
      const [own, others] = f.numbers('medians');
      const contrary = f.texts('contrary');
      const list =
        contrary.length > 0
          ? ` ${contrary.length} of its ${f.text('members')} units stand on the other side of the mean of all: ${contrary.join(', ')}.`
          : '';
      return `${f.text('group')} is called ${SAID[f.text('is')] ?? f.text('is')} in ${f.text('column')}: its median is ${short(own!)}, that of the others ${short(others!)}.${list}`;
    },
  },
  'claim-sign': {
    name: 'Signs in the text',
    says: (f) => {
      const contrary = f
        .each('contrary')
        .map(
          (c) =>
            `${short(c.number('estimate'))} (${c.text('model')}${c.has('component') ? `, component ${c.text('component')}` : ''})`,
        );
      return contrary.length > 0
        ? `${f.text('term')} is read as ${f.text('is')} and printed as ${contrary.join(', ')}.`
        : `${f.text('term')} is ${f.text('is')} wherever it is printed.`;
    },
  },
  'claim-significance': {
    name: 'Significance in the text',
    says: (f, verdict) => {
      const what = `${f.text('term')}${component(f)} in ${f.text('model')} is called ${f.text('is')}`;
      if (verdict === 'not checkable') return `${what}; no standard error, t, p or mark is printed for it.`;
      return `${what}, ${verdict === 'consistent' ? 'as its p has it' : 'against its p at every level'}.`;
    },
  },
  'coefficient-tests': {
    name: 'Estimate, standard error, t, p and stars',
    says: (f) => {
      const failing = f.texts('failing');
      if (failing.length > 0) return `In ${f.text('model')} these do not hold together: ${failing.join(', ')}.`;
      return `In ${f.text('model')} ${f.texts('checked').length} terms agree.`;
    },
  },
};
