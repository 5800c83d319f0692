/** One regression in full: each coefficient with its test, its interval and its inflation. */
import type { Regression } from '@cedu/core';
import { coefficientDecimals, percent, stars } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { INTERCEPT } from './regressions.ts';
import { number, probability, type Table, words } from './table.ts';

/** A row for each term; for one-off commands and appendices. */
export function coefficientsTable(regression: Regression, context: Context): Table {
  const { coefficients: word, regressions: shared } = context.words.tables;
  const { terms: catalogue } = context.words;
  const interval = word.interval(percent(regression.level, 0));
  const decimal = { align: 'decimal' } as const;
  return {
    id: `coefficients-${regression.id}`,
    title: word.title(context.names.outcome(regression.outcome)),
    columns: [
      { id: 'term', label: word.term, align: 'left' },
      { id: 'estimate', label: word.estimate, ...decimal },
      { id: 'standard-error', label: word.standardError, ...decimal },
      { id: 't', label: word.t, ...decimal },
      { id: 'p', label: word.p, ...decimal },
      { id: 'low', label: word.low, group: interval, ...decimal },
      { id: 'high', label: word.high, group: interval, ...decimal },
      { id: 'beta', label: word.beta, ...decimal },
      { id: 'vif', label: shared.vif, ...decimal },
    ],
    rows: regression.terms.map((t) => {
      const d = coefficientDecimals(t.standardError);
      return {
        kind: 'body',
        cells: [
          words(t.term === INTERCEPT ? catalogue.constant : context.names.short(t.term)),
          number(t.estimate, d, stars(t.p)),
          number(t.standardError, d),
          number(t.t, 2),
          probability(t.p),
          number(t.interval?.[0] ?? null, d),
          number(t.interval?.[1] ?? null, d),
          number(t.beta, 3),
          number(t.vif, 1),
        ],
      };
    }),
    notes: [shared.errors(catalogue.covariance[regression.covariance]), shared.stars, word.betaNote],
  };
}
