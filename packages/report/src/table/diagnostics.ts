/** Tests of a regression's assumptions, and the units that move it most. */
import type { Regression, RegressionDiagnostics } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { body, type Cell, empty, number, probability, type Row, type Table, words } from './table.ts';

/** As many units as a reader wants named. */
const MOST_UNITS = 5;

/** A row for each test that exists. */
export function testsTable(diagnostics: RegressionDiagnostics, context: Context): Table {
  const { tests: word } = context.words.tables;
  const { breuschPagan, white, whiteFitted, reset, jarqueBera, durbinWatson } = diagnostics;
  const df = (text: string): Cell => words(text);
  const row = (name: string, statistic: number, freedom: string, p: number): Row =>
    body(words(name), number(statistic, 2), df(freedom), probability(p));
  const chi = (test: { statistic: number; df: number; p: number } | null, name: string): Row[] =>
    test ? [row(name, test.statistic, fixed(test.df, 0), test.p)] : [];
  return {
    id: 'tests',
    title: word.title,
    columns: [
      { id: 'test', label: word.test, align: 'left' },
      { id: 'statistic', label: word.statistic, align: 'decimal' },
      { id: 'df', label: word.df, align: 'right' },
      { id: 'p', label: word.p, align: 'decimal' },
    ],
    rows: [
      ...chi(breuschPagan, word.breuschPagan),
      ...chi(white, word.white),
      ...(white ? [] : chi(whiteFitted, word.whiteFitted)),
      ...(reset ? [row(word.reset, reset.value, `${fixed(reset.df1, 0)}, ${fixed(reset.df2, 0)}`, reset.p)] : []),
      ...chi(jarqueBera, word.jarqueBera),
      ...(durbinWatson ? [row(word.durbinWatson, durbinWatson.statistic, '', durbinWatson.pTwoSided)] : []),
    ],
    notes: [word.note],
  };
}

/** The units with the largest Cook's distance. */
export function influenceTable(regression: Regression, diagnostics: RegressionDiagnostics, context: Context): Table {
  const { influence: word } = context.words.tables;
  const rows = [...diagnostics.influence]
    .filter((i) => i.cook !== null)
    .sort((a, b) => b.cook! - a.cook!)
    .slice(0, MOST_UNITS);
  const leverage = new Map(regression.units.map((unit, i) => [unit, regression.leverage[i] ?? null]));
  return {
    id: 'influence',
    title: word.title,
    columns: [
      { id: 'unit', label: context.noun[0], align: 'left' },
      { id: 'cook', label: word.cook, align: 'decimal' },
      { id: 'leverage', label: word.leverage, align: 'decimal' },
      { id: 'studentised', label: word.studentised, align: 'decimal' },
      { id: 'dffits', label: word.dffits, align: 'decimal' },
    ],
    rows: rows.map((i) => ({
      kind: 'body',
      unit: i.unit,
      cells: [
        words(context.names.unit(i.unit)),
        number(i.cook, 2),
        leverage.has(i.unit) ? number(leverage.get(i.unit)!, 2) : empty,
        number(i.studentised, 2),
        number(i.dffits, 2),
      ],
    })),
    notes: [word.note(rows.length)],
  };
}
