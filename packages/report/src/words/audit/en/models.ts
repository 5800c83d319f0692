/** English words for rules about mixtures and their criteria. */

import { fixed } from '../../../number/index.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { plusMinus, share, short } from '../say.ts';

/** AICc beside the criterion of the text: at few observations per parameter the two may part. */
function corrected(f: Facts): string {
  const found = f.inner('recomputed').inner('AICc');
  const values = found.numbers('values');
  if (f.text('criterion') === 'AICc' || values.length < f.texts('models').length || !found.has('prefers')) return '';
  return ` AICc, ${values.map((v) => short(v)).join(' and ')}, prefers ${found.text('prefers')}.`;
}

export const models: AuditRules = {
  'criterion-preference': {
    name: 'The model that a criterion prefers',
    says: (f, verdict) => {
      if (verdict === 'not checkable')
        return `${f.text('criterion')} of ${f.text('claimed')} cannot be computed again.`;
      const own = f.inner('recomputed').inner(f.text('criterion')).numbers('values');
      const counts = f.numbers('parameters');
      const list = f.texts('models').map((model, i) => `${model}: ${short(own[i]!, 5)} with ${counts[i]} parameters`);
      const text =
        f.text('preferred') === f.text('claimed') ? 'so does the text' : `the text prefers ${f.text('claimed')}`;
      return `${f.text('criterion')} from the printed log-likelihoods: ${list.join('; ')}. It prefers ${f.text('preferred')}; ${text}.${corrected(f)}`;
    },
  },
  'criterion-parameters': {
    name: 'Parameters counted by AIC and BIC',
    says: (f) => {
      const implied = f.inner('implied');
      const each = implied
        .keys()
        .map((name) => `${name} ${plusMinus(implied.inner(name).number('k'), implied.inner(name).number('half'))}`);
      const own = f.has('expected') ? `; the model has ${f.text('expected')}` : '';
      const alike = f.has('likeComponents')
        ? `; ${f.text('whole')} is the count of ${f.text('likeComponents')} components`
        : '';
      return `Parameters implied for ${f.text('model')}: ${each.join(', ')}${own}${alike}.`;
    },
  },
  'criterion-observations': {
    name: 'Observations behind AIC and BIC',
    says: (f) =>
      `AIC and BIC of ${f.text('model')} imply n = ${plusMinus(f.number('implied'), f.number('half'))}; the table has ${f.text('n')}.`,
  },
  'observations-per-parameter': {
    name: 'Observations per parameter',
    says: (f) =>
      `${f.text('model')}: ${f.text('k')} parameters on ${f.text('n')} observations, ${short(f.number('ratio'), 2)} each${f.flag('few') ? `, fewer than ${f.text('enough')}` : ''}.`,
  },
  'nested-models': {
    name: 'A larger model fits at least as well',
    says: (f) => {
      const pair = `${f.text('of')} of ${f.text('large')} and of ${f.text('small')}, which it holds`;
      if (f.flag('lower')) return `${pair}: the larger model has the smaller value, so it is not at its maximum.`;
      return f.flag('equal') ? `${pair}: printed as equal.` : `${pair}: in order.`;
    },
  },
  'likelihood-ratio-null': {
    name: 'Likelihood ratio against one regime',
    says: (f) => {
      const ratio = `The likelihood ratio of ${f.text('two')} against ${f.text('one')} is ${short(f.number('lr'))}`;
      if (!f.has('simulated'))
        return `${ratio}. What it would be with one regime is not known for ${f.text('n')} rows and ${f.text('slopes')} regressors: \`cedu power --n ${f.text('n')} --regressors ${f.text('slopes')} --effect 0\` simulates it.`;
      const known = f.inner('simulated');
      const below = f.flag('belowMedian') ? ', so the printed fit is probably a local optimum' : '';
      return `${ratio}. With one regime a full search finds ${short(known.number('median'), 3)} at the median${below}; BIC itself chooses two in ${share(known.number('bicChoosesTwo'))} of one-regime samples of this size. The evidence for two regimes is a bootstrap of the ratio, not BIC.`;
    },
  },
  'posterior-entropy': {
    name: 'Entropy of the posteriors of a printed mixture',
    says: (f) => {
      const possible = (d: Facts): boolean => d.number('hi') >= 0 && d.number('lo') <= f.number('ceiling');
      const each = f
        .each('divisors')
        .filter(possible)
        .map((d) => {
          const way = d.text('key') === 'ml' ? 'under maximum likelihood' : 'under variances over n − rank';
          const icl = d.has('icl') ? `, ICL ${fixed(d.number('icl'), 1)}` : '';
          return `${fixed(d.number('entropy'), 1)} of ${fixed(f.number('ceiling'), 1)} nats${icl}, at most ${d.text('mostDecided')} of ${f.text('n')} units above ${f.text('threshold')} ${way}`;
        });
      const against = f.has('against')
        ? ` ICL is BIC plus twice the entropy; BIC of ${f.inner('against').text('model')} is ${short(f.inner('against').number('bic'))}.`
        : '';
      const assigned = f.has('assigned') ? ` The groups assign ${f.text('assigned')} of them.` : '';
      if (!f.flag('fits'))
        return `No posteriors of ${f.text('model')} fit its proportions, variances and log-likelihood at an optimum, with variances over n or over n − rank.`;
      return `At an optimum the posteriors of ${f.text('model')} hold ${each.join('; ')}.${against}${assigned}`;
    },
  },
  'proportions-sum': {
    name: 'Proportions sum to 1',
    says: (f) => `Proportions of ${f.text('model')} sum to ${short(f.number('sum'), 6)}.`,
  },
  'map-sizes': {
    name: 'Group sizes against proportions',
    says: (f) =>
      `${f.text('groups')} has ${f.numbers('sizes').join(' and ')} units; the proportions expect ${f
        .numbers('expected')
        .map((x) => short(x, 3))
        .join(' and ')}.`,
  },
  'slope-range': {
    name: 'Range that a group reaches',
    says: (f) =>
      `Of the range of ${f.text('term')}, ${f
        .each('shares')
        .map((s) => `${s.text('group')} reaches ${s.has('share') ? share(s.number('share')) : 'none'}`)
        .join(', ')}.`,
  },
};
