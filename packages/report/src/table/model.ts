/** How well one regression fits, on one line. */
import type { Regression } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { body, number, probability, type Table } from './table.ts';

/** n, R², F and criteria of a regression; the unit with the largest leverage in the note. */
export function modelTable(regression: Regression, context: Context): Table {
  const { regressions: word, coefficients } = context.words.tables;
  const { criteria } = context.words.terms;
  const { f, maxLeverage } = regression;
  const decimal = { align: 'decimal' } as const;
  const columns = [
    ['n', word.n, number(regression.n, 0)],
    ['k', word.k, number(regression.k, 0)],
    ['r2', word.r2, number(regression.r2, 3)],
    ['adjusted-r2', word.adjustedR2, number(regression.adjustedR2, 3)],
    ['f', f ? `${word.f}(${fixed(f.df1, 0)}, ${fixed(f.df2, 0)})` : word.f, number(f?.value ?? null, 2)],
    ['p', coefficients.p, probability(f?.p ?? null)],
    ['residual-sd', word.residualSd, number(regression.residualSd, 3)],
    ['log-likelihood', word.logLikelihood, number(regression.logLikelihood, 2)],
    ['aic', criteria.aic, number(regression.aic, 1)],
    ['bic', criteria.bic, number(regression.bic, 1)],
    ['aicc', criteria.aicc, number(regression.aicc, 1)],
  ] as const;
  return {
    id: `model-${regression.id}`,
    title: word.fit,
    columns: columns.map(([id, label]) => ({ id, label, ...decimal })),
    rows: [body(...columns.map(([, , cell]) => cell))],
    notes: [word.kNote, coefficients.leverage(context.names.unit(maxLeverage.unit), fixed(maxLeverage.value, 2))],
  };
}
