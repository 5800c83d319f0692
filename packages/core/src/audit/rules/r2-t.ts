/** With one regressor R² gives t. */
import { type Interval, meet, over, rising, size, within } from '../interval.ts';
import { boundSizeOf } from '../least-squares.ts';
import type { PrintedTables, RegressionTable } from '../printed.ts';
import { exactly, nearest } from '../rounding.ts';
import { attempt, brief, type Convention, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { asProbability, marksOf, pOfMarks, pOfT } from '../significance.ts';

/**
 * With one regressor, an intercept, classical covariance and no weights
 *
 *     t² = R² (n − 2)/(1 − R²)
 *
 * so that t, its p-value and its marks follow from R² and n.
 *
 * Source: Greene (2018), Econometric Analysis, §5.5: F = t².
 */
export const r2T: Rule = {
  id: 'r2-t',
  kind: 'identity',
  title: 't of a single regressor from R²',
  identity: 't² = R² (n − 2)/(1 − R²)',
  conventions: ['Student, two-sided', 'normal, two-sided', 'Student, one-sided', 'normal, one-sided'],
  sources: ['Greene (2018), §5.5'],
  check: ({ printed }) => Object.entries(printed.regressions).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: RegressionTable, printed: PrintedTables): Finding[] {
  const [entry, ...more] = Object.entries(table.terms);
  const { r2 } = table;
  if (!entry || more.length > 0 || !r2 || table.unprinted) return [];
  const [term, coefficient] = entry;
  const { estimate, se, t, p } = coefficient;
  const marks = marksOf(coefficient);
  const level = marks === '' ? null : pOfMarks(marks, printed.stars);
  if (!t && !p && !level && !(se && estimate)) return [];
  const label = titleOf(table, id);
  const shown = [
    shownAs(r2, `${label}: R²`),
    ...(estimate ? [shownAs(estimate, `${label}: ${term}`)] : []),
    ...(se ? [shownAs(se, `${label}: standard error of ${term}`)] : []),
    ...(t ? [shownAs(t, `${label}: t of ${term}`)] : []),
    ...(p ? [shownAs(p, `${label}: p of ${term}`)] : []),
  ];
  const fit = boundSizeOf(table, printed);
  if (typeof fit === 'string') {
    const message = `${label}: t does not follow from R²: ${fit}`;
    return [
      finding(r2T, {
        verdict: 'not checkable',
        printed: shown,
        values: { model: label, term, obstacle: fit },
        message,
      }),
    ];
  }
  const tried = attempt(
    (['Student, two-sided', 'normal, two-sided', 'Student, one-sided', 'normal, one-sided'] as const).map(
      (name): Convention => ({
        name,
        holds: (read) => {
          const absolute = tOfR2(read(r2), fit.df);
          const probability = pOfT(absolute, fit.df, name)!;
          return (
            (!t || meet(size(read(t)), absolute)) &&
            (!(se && estimate) || meet(size(over(read(estimate), read(se))), absolute)) &&
            (!p || meet(asProbability(read(p)), probability)) &&
            (!level || meet(level, probability))
          );
        },
      }),
    ),
  );
  const value = tOfR2(exactly(r2), fit.df);
  const probability = pOfT(value, fit.df, 'Student, two-sided')!.lo;
  return [
    finding(r2T, {
      verdict: verdictOf(tried),
      printed: shown,
      possible: [possible('|t|', tOfR2(nearest(r2), fit.df))],
      conventions: tried,
      values: { model: label, term, n: fit.n, t: value.lo, p: probability, marks },
      message: `${label}: R² ${r2.text} gives |t| = ${brief(value.lo)}, p = ${brief(probability, 3)} for ${term}${marks}`,
    }),
  ];
}

const tOfR2 = (r2: Interval, df: number): Interval =>
  rising((x) => (x < 1 ? Math.sqrt((x / (1 - x)) * df) : Infinity), within(r2, 0, 1));
