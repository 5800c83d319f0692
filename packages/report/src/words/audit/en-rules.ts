/** English words for the rules of the audit. Arithmetic is stated; nobody is accused. */
import type { Facts } from './facts.ts';
import type { AuditRules } from './kind.ts';
import { between, fStatistic, plusMinus, probability, share, short } from './say.ts';

const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));
const component = (f: Facts): string => (f.has('component') ? ` of component ${f.text('component')}` : '');

const models: AuditRules = {
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
      return `${f.text('criterion')} from the printed log-likelihoods: ${list.join('; ')}. It prefers ${f.text('preferred')}; ${text}.`;
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
      if (!f.has('simulated')) return `${ratio}; its distribution under one regime needs a bootstrap of this size.`;
      const known = f.inner('simulated');
      const below = f.flag('belowMedian') ? ', so the printed fit is probably a local optimum' : '';
      return `${ratio}. With one regime a full search finds ${short(known.number('median'), 3)} at the median${below}; BIC itself chooses two in ${share(known.number('bicChoosesTwo'))} of one-regime samples of this size.`;
    },
  },
  'posterior-entropy': {
    name: 'Entropy of the posteriors of a printed mixture',
    says: (f) => {
      const each = f.each('divisors').map((d) => {
        const way = d.text('key') === 'ml' ? 'under maximum likelihood' : 'under variances over n − rank';
        const icl = d.has('icl') ? `, ICL ${short(d.number('icl'))}` : '';
        return `${short(d.number('entropy'), 3)} of ${short(f.number('ceiling'), 3)} nats${icl}, at most ${d.text('mostDecided')} of ${f.text('n')} units above ${f.text('threshold')} ${way}`;
      });
      const against = f.has('against')
        ? ` BIC of ${f.inner('against').text('model')} is ${short(f.inner('against').number('bic'))}.`
        : '';
      const assigned = f.has('assigned') ? ` ${f.text('assigned')} units are assigned.` : '';
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

const regressions: AuditRules = {
  'joint-f': {
    name: 'Joint F of the added regressors',
    says: (f) =>
      `The ${f.texts('added').length} regressors added in ${f.text('large')}: ${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}, p between ${between(f.number('pLo'), f.number('pHi')).replace('–', ' and ')}.`,
  },
  'r2-f': {
    name: 'F and its p-value from R²',
    says: (f) =>
      f.has('obstacle')
        ? `F of ${f.text('model')} does not follow from R²: ${f.text('obstacle')}.`
        : `R² of ${f.text('model')} gives ${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}, ${probability(f.number('p'))}.`,
  },
  'r2-t': {
    name: 't of a single regressor from R²',
    says: (f) =>
      f.has('obstacle')
        ? `t of ${f.text('term')} does not follow from R²: ${f.text('obstacle')}.`
        : `R² of ${f.text('model')} gives |t| = ${short(f.number('t'), 3)}, ${probability(f.number('p'))}, for ${f.text('term')}${f.text('marks')}.`,
  },
  'adjusted-r2': {
    name: 'Adjusted R² from R²',
    says: (f) =>
      f.has('obstacle')
        ? `Adjusted R² of ${f.text('model')} cannot be computed: ${f.text('obstacle')}.`
        : `R² of ${f.text('model')} is adjusted to ${short(f.number('adjusted'))} with ${f.text('p')} slopes on ${f.text('n')} rows.`,
  },
  'vif-implied': {
    name: 'Variance inflation that size and significance imply',
    says: (f) =>
      `${f.text('term')}${f.text('marks')} in ${f.text('model')} implies a VIF of ${range(f)}${f.has('limit') ? `; the text says below ${f.text('limit')}` : ''}.`,
  },
  vif: {
    name: 'Variance inflation is at least 1',
    says: (f) =>
      f.texts('failing').length > 0
        ? `VIF of ${f.texts('failing').join(', ')} in ${f.text('model')} cannot be as printed${f.has('limit') ? `, or not below ${f.text('limit')}` : ''}.`
        : `The printed VIF of ${f.text('model')} are possible.`,
  },
  'outcome-sd': {
    name: 'Spread of the outcome from likelihood, R² and slope',
    says: (f) => {
      const meet = f.has('shared')
        ? `They meet at ${between(f.inner('shared').number('lo'), f.inner('shared').number('hi'))}.`
        : 'They do not meet.';
      const each = f.each('ranges').map((r) => `${range(r)} (${r.text('label')}, ${r.text('convention')})`);
      return `The standard deviation of ${f.text('outcome')} follows in more than one way: ${each.join('; ')}. ${meet}`;
    },
  },
  'log-level': {
    name: 'A variable against the regression of its logarithm',
    says: (f) =>
      `${f.text('variable')}: the regression gives a geometric mean of ${short(f.number('geometricMean'))}${f.has('logNormalMean') ? ` and a log-normal mean of ${short(f.number('logNormalMean'))}` : ''}; printed mean ${short(f.number('mean'))}.`,
  },
};

const tables: AuditRules = {
  'descriptive-bounds': {
    name: 'Mean, median, standard deviation and ends',
    says: (f) =>
      f.texts('failing').length > 0
        ? `In ${f.text('table')} these cannot hold together: ${f.texts('failing').join('; ')}.`
        : `In ${f.text('table')} these hold: ${f.texts('checked').join('; ')}.`,
  },
  'descriptive-identities': {
    name: 'Variance, standard error and coefficient of variation',
    says: (f) => `${f.text('of')} in ${f.text('table')} can be ${range(f)}.`,
  },
  'moment-bounds': {
    name: 'Skewness and kurtosis bound each other',
    says: (f, verdict) =>
      `Skewness ${short(f.number('skewness'))} and kurtosis ${short(f.number('kurtosis'))} of ${f.text('n')} values ${verdict === 'inconsistent' ? 'fit no convention' : 'can stand together'}.`,
  },
  'kurtosis-convention': {
    name: 'Convention of a printed kurtosis',
    says: (f) => {
      const fits = f.has('fits')
        ? `fits ${f.text('fits')}, as ${f.text('software')} prints it`
        : 'fits more than one convention';
      const against =
        f.has('against') && f.has('normal')
          ? `; the text compares it with ${f.text('against')}, a normal one has ${f.text('normal')}`
          : '';
      return `Kurtosis ${short(f.number('kurtosis'))} in ${f.text('table')} ${fits}${against}.`;
    },
  },
  'shapiro-p': {
    name: 'p of the Shapiro-Wilk test from W',
    says: (f) =>
      `W = ${short(f.number('w'), 3)} of ${f.text('n')} values has ${probability(f.number('p'))}; printed ${f.text('printed')}${f.text('marks')}.`,
  },
  grim: {
    name: 'Means of whole numbers (GRIM)',
    says: (f, verdict) =>
      verdict === 'inconsistent'
        ? `No ${f.text('parts')} whole numbers have the mean ${f.text('mean')}; the nearest is ${short(f.number('closest'), 6)}.`
        : `${f.text('parts')} whole numbers can have the mean ${f.text('mean')}.`,
  },
  'minmax-columns': {
    name: 'Min-max columns hold 0 and 1',
    says: (f) =>
      `${f.text('column')} in ${f.text('table')} runs from ${f.text('least')} to ${f.text('most')}; min-max runs from ${f.text('from')} to ${f.text('to')}.`,
  },
  ranks: {
    name: 'Ranks and order of rows against scores',
    says: (f) =>
      f.has('pair')
        ? `In ${f.text('table')}, ${f.texts('pair').join(' and ')} stand in another order than their ${f.text('column')}.`
        : `The order of ${f.text('units')} units in ${f.text('table')} agrees with ${f.text('column')}.`,
  },
  'group-counts': {
    name: 'Groups hold every unit once',
    says: (f) => {
      const wrong = [...f.texts('twice'), ...f.texts('strangers'), ...f.texts('missing')];
      return `Groups of ${f.numbers('sizes').join(' + ')} = ${f.text('total')} units${f.has('n') ? ` of ${f.text('n')}` : ''}${wrong.length > 0 ? `; not once each: ${wrong.join(', ')}` : ''}.`;
    },
  },
  'weights-sum': {
    name: 'Weights sum to 1',
    says: (f) =>
      `The weights printed in ${f.text('weights')} sum to ${share(f.number('sum'))}${f.has('rest') ? `, which leaves ${share(f.number('rest'))}` : ''}.`,
  },
  'entropy-weights': {
    name: 'Weights against the entropy of the scores',
    says: (f) =>
      `Entropy weights of ${f.text('scores')}: ${f
        .texts('columns')
        .map((name, i) => `${name} ${share(f.numbers('computed')[i]!)}`)
        .join(', ')}; printed in ${f.text('weights')}: ${f.numbers('printed').map(share).join(', ')}.`,
  },
  'composite-weights': {
    name: 'Composite against printed weights',
    says: (f, verdict) =>
      `With the weights of ${f.text('weights')} ${verdict === 'consistent' ? 'some scale and offset make' : 'no scale and offset make'} ${f.text('composite')} of its dimensions${verdict !== 'consistent' && f.flag('others') ? '; other weights do' : ''}.`,
  },
  'composite-linear': {
    name: 'Weights that a composite implies',
    says: (f) => {
      const names = f.texts('dimensions');
      const weights = f
        .each('weights')
        .map((w, i) => `${names[i]} ${between(100 * w.number('lo'), 100 * w.number('hi'))}%`);
      if (weights.length === 0) return `No weights make ${f.text('composite')} of its dimensions.`;
      const offset = f.has('offset')
        ? `, with an offset of ${between(f.inner('offset').number('lo'), f.inner('offset').number('hi'), 2)}`
        : '';
      return `${f.text('composite')} in ${f.text('table')} implies weights of ${weights.join(', ')}${offset}${f.flag('needsOffset') ? '; without an offset none fit figures so rounded' : ''}.`;
    },
  },
};

const computed: AuditRules = {
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

const SAID: Record<string, string> = { first: 'first', last: 'last', high: 'high', low: 'low' };

const claims: AuditRules = {
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

export const enRules: AuditRules = { ...models, ...regressions, ...tables, ...computed, ...claims };
