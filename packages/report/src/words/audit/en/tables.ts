/** English words for rules about tables of statistics, scores and weights. */
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { between, probability, share, short } from '../say.ts';

const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));

/** An offset that the dimensions would bring with them, had they been put on [a, 1]. */
const onto = (f: Facts): string =>
  f.has('onto')
    ? `; dimensions put on [a, 1] with a of ${between(f.inner('onto').number('lo'), f.inner('onto').number('hi'), 2)} would do`
    : '';

export const tables: AuditRules = {
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
      return `${f.text('composite')} in ${f.text('table')} implies weights of ${weights.join(', ')}${offset}${f.flag('needsOffset') ? '; without an offset none fit figures so rounded' : ''}${onto(f)}.`;
    },
  },
};
