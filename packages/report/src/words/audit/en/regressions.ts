/** English words for rules about regressions. */
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { between, fStatistic, probability, short } from '../say.ts';

const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));

export const regressions: AuditRules = {
  'joint-f': {
    name: 'Joint F of the added regressors',
    says: (f) =>
      `The ${f.texts('added').length} regressors added in ${f.text('large')}: ${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}, p ${between(f.number('pLo'), f.number('pHi'))}, as far as the decimals tell.`,
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
      const divisors = f.inner('divisors');
      const only = divisors.has('meet')
        ? ` Of the divisors ${divisors.text('from')} to ${divisors.text('to')} under the variance, those that meet the rest: ${divisors.numbers('meet').join(', ') || 'none'}.`
        : '';
      const each = f.each('ranges').map((r) => `${range(r)} (${r.text('label')}, ${r.text('convention')})`);
      return `The standard deviation of ${f.text('outcome')} follows in more than one way: ${each.join('; ')}. ${meet}${only}`;
    },
  },
  'log-level': {
    name: 'A variable against the regression of its logarithm',
    says: (f) =>
      `${f.text('variable')}: the regression gives a geometric mean of ${short(f.number('geometricMean'))}${f.has('logNormalMean') ? ` and a log-normal mean of ${short(f.number('logNormalMean'))}` : ''}; printed mean ${short(f.number('mean'))}.`,
  },
};
