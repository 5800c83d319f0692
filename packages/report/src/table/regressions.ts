/** Regressions side by side, as journals set them: estimates, standard errors in brackets below, stars explained. */
import type { Regression } from '@cedu/core';
import { coefficientDecimals, fixed, pEquals, stars } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import {
  type Cell,
  type Column,
  empty,
  inBrackets,
  number,
  probability,
  type Row,
  type Table,
  words,
} from './table.ts';

export const INTERCEPT = '(Intercept)';

export interface RegressionOptions {
  /** How the regressors were scaled before the fit. */
  readonly scale?: 'none' | 'minmax' | 'zscore';
}

/** Terms of all models in order of appearance, the intercept last. */
function termsOf(regressions: readonly Regression[]): string[] {
  const terms = new Set(regressions.flatMap((r) => r.terms.map((t) => t.term)));
  const intercept = terms.delete(INTERCEPT);
  return intercept ? [...terms, INTERCEPT] : [...terms];
}

function modelLabel(regression: Regression, i: number, alone: boolean, context: Context): string {
  const { regressions: word } = context.words.tables;
  if (alone) return word.model(1);
  if (regression.id === 'focus') return word.focus;
  return regression.id === 'controls' ? word.controls : word.model(i + 1);
}

/** `F(4, 21) = 3.02`. */
export const fText = (value: number, df1: number, df2: number): string =>
  `F(${fixed(df1, 0)},\u00a0${fixed(df2, 0)}) = ${fixed(value, 2)}`;

function termRows(
  term: string,
  regressions: readonly Regression[],
  name: string,
  errorOf: (name: string) => string,
): Row[] {
  const found = regressions.map((r) => r.terms.find((t) => t.term === term));
  const last = found.findLast((t) => t !== undefined);
  const vif: Cell = last?.vif ? number(last.vif, 1) : empty;
  const estimates = found.map((t) =>
    t ? number(t.estimate, coefficientDecimals(t.standardError), stars(t.p)) : empty,
  );
  const errors = found.map((t) => (t ? inBrackets(t.standardError, coefficientDecimals(t.standardError)) : empty));
  return [
    { kind: 'body', cells: [words(name), ...estimates, vif] },
    { kind: 'detail', label: errorOf(name), cells: [empty, ...errors, empty] },
  ];
}

function totalRows(regressions: readonly Regression[], context: Context): Row[] {
  const { regressions: word } = context.words.tables;
  const row = (label: string, cell: (r: Regression) => Cell, rule = false): Row => ({
    kind: 'total',
    rule,
    cells: [words(label), ...regressions.map(cell), empty],
  });
  const { criteria } = context.words.terms;
  return [
    row(word.r2, (r) => number(r.r2, 3), true),
    row(word.adjustedR2, (r) => number(r.adjustedR2, 3)),
    row(word.f, (r) => number(r.f?.value ?? null, 2)),
    row(word.fp, (r) => probability(r.f?.p ?? null)),
    row(word.logLikelihood, (r) => number(r.logLikelihood, 2)),
    row(criteria.aic, (r) => number(r.aic, 1)),
    row(criteria.bic, (r) => number(r.bic, 1)),
    row(criteria.aicc, (r) => number(r.aicc, 1)),
    row(word.residualSd, (r) => number(r.residualSd, 3)),
    row(word.k, (r) => number(r.k, 0)),
    row(word.n, (r) => number(r.n, 0)),
  ];
}

function notesOf(regressions: readonly Regression[], options: RegressionOptions, context: Context): string[] {
  const { regressions: word } = context.words.tables;
  const { covariance, scale } = context.words.terms;
  const kinds = [...new Set(regressions.map((r) => covariance[r.covariance]))];
  const starred = regressions.some((r) => r.terms.some((t) => stars(t.p) !== ''));
  const last = regressions.at(-1);
  return [
    word.note(scale[options.scale ?? 'none'], context.words.terms.list(kinds)),
    ...(starred ? [word.stars] : []),
    ...(last?.terms.some((t) => t.vif !== null) && regressions.length > 1
      ? [word.vifNote(modelLabel(last, regressions.length - 1, false, context))]
      : []),
    word.kNote,
    ...regressions.flatMap((r) =>
      r.nested ? [word.nested(fText(r.nested.f, r.nested.df1, r.nested.df2), pEquals(r.nested.p))] : [],
    ),
  ];
}

/** The three-line table of regressions; the VIF are those of the last model. */
export function regressionsTable(
  regressions: readonly Regression[],
  context: Context,
  options: RegressionOptions = {},
): Table {
  const { regressions: word } = context.words.tables;
  const { names, words: catalogue } = context;
  const outcome = names.outcome(regressions[0]?.outcome ?? '');
  const models: Column[] = regressions.map((r, i) => ({
    id: r.id,
    label: modelLabel(r, i, regressions.length === 1, context),
    align: 'decimal',
  }));
  const inflated = (regressions.at(-1)?.terms.filter((t) => t.vif !== null).length ?? 0) > 1;
  const nameOf = (term: string): string => (term === INTERCEPT ? catalogue.terms.constant : names.short(term));
  return {
    id: 'regressions',
    title: word.title(outcome),
    columns: [
      { id: 'variable', label: word.variable, align: 'left' },
      ...models,
      ...(inflated ? [{ id: 'vif', label: word.vif, align: 'decimal' as const }] : []),
    ],
    rows: [
      ...termsOf(regressions).flatMap((term) => termRows(term, regressions, nameOf(term), catalogue.tables.errorOf)),
      ...totalRows(regressions, context),
    ],
    notes: notesOf(regressions, options, context),
  };
}
