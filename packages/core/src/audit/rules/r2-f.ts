/** R² gives F, and F its p-value. */
import { pointer } from '../../table/index.ts';
import { writtenLike } from '../figure.ts';
import { type Interval, meet, rising, within } from '../interval.ts';
import { boundSizeOf, type FitSize } from '../least-squares.ts';
import type { PrintedTables, RegressionTable } from '../printed.ts';
import { exactly, nearest, type Reader } from '../rounding.ts';
import {
  anyFits,
  attempt,
  brief,
  type Convention,
  finding,
  possible,
  type Rule,
  shownAs,
  titleOf,
  verdictOf,
} from '../rule.ts';
import type { Finding, PrintedValue } from '../schema.ts';
import { asProbability, marksOf, pOfF, pOfMarks } from '../significance.ts';

/**
 * With classical covariance, an intercept and no weights
 *
 *     F = (R²/p) / ((1 − R²)/(n − p − 1)),   p-value = P(F(p, n − p − 1) > F)
 *
 * so that a printed F, its degrees of freedom, its p-value and its marks follow from R² and n. Otherwise they are not
 * checkable.
 *
 * Source: Greene (2018), Econometric Analysis, §5.5.
 */
export const r2F: Rule = {
  id: 'r2-f',
  kind: 'identity',
  title: 'F and its p-value from R²',
  identity: 'F = (R²/p) / ((1 − R²)/(n − p − 1))',
  conventions: ['classical covariance, intercept, no weights'],
  sources: ['Greene (2018), §5.5'],
  check: ({ printed }) => Object.entries(printed.regressions).flatMap(([id, table]) => checkTable(id, table, printed)),
};

/** F of all p slopes, from R². */
export const fOfR2 = (r2: Interval, { p, df }: Pick<FitSize, 'p' | 'df'>): Interval =>
  rising((x) => (x < 1 ? ((x / (1 - x)) * df) / p : Infinity), within(r2, 0, 1));

function checkTable(id: string, table: RegressionTable, printed: PrintedTables): Finding[] {
  const { r2, f } = table;
  if (!r2 || !f) return [];
  const label = titleOf(table, id);
  const { p } = f;
  const marks = marksOf({ estimate: f.value, stars: f.stars });
  const shown: PrintedValue[] = [
    shownAs(r2, `${label}: R²`),
    ...(f.value ? [shownAs(f.value, `${label}: F`)] : []),
    ...(p ? [shownAs(p, `${label}: p of F`)] : []),
    ...(f.df1 ? [shownAs(f.df1, `${label}: first degrees of freedom of F`)] : []),
    ...(f.df2 ? [shownAs(f.df2, `${label}: second degrees of freedom of F`)] : []),
  ];
  const size = boundSizeOf(table, printed);
  if (typeof size === 'string') {
    const message = `${label}: F does not follow from R²: ${size}`;
    const values = { model: label, obstacle: size };
    return [finding(r2F, { verdict: 'not checkable', printed: shown, values, message })];
  }
  const fromR2 = (read: Reader) => fOfR2(read(r2), size);
  const level = marks === '' ? null : pOfMarks(marks, printed.stars);
  const holds: Convention['holds'] = (read) => {
    const value = fromR2(read);
    const probability = pOfF(value, size.p, size.df);
    return (
      (!f.df1 || f.df1.value === size.p) &&
      (!f.df2 || f.df2.value === size.df) &&
      (!f.value || meet(read(f.value), value)) &&
      (!p || meet(asProbability(read(p)), probability)) &&
      (!level || meet(level, probability))
    );
  };
  const tried = attempt([{ name: r2F.conventions[0]!, holds }]);
  const value = fOfR2(exactly(r2), size).lo;
  const probability = pOfF({ lo: value, hi: value }, size.p, size.df).lo;
  const fitsAlone = anyFits(attempt([{ name: '', holds: (read) => !f.value || meet(read(f.value), fromR2(read)) }]));
  return [
    finding(r2F, {
      verdict: verdictOf(tried),
      where: [{ path: pointer('/regressions', id), label }],
      printed: shown,
      possible: [possible('F', fromR2(nearest)), possible('p', pOfF(fromR2(nearest), size.p, size.df))],
      conventions: tried,
      repair:
        f.value && !fitsAlone ? [{ path: f.value.path, from: f.value.text, to: writtenLike(f.value, value) }] : null,
      values: { model: label, f: value, df1: size.p, df2: size.df, p: probability },
      message: `${label}: R² ${r2.text} gives F(${size.p}, ${size.df}) = ${brief(value)}, p = ${brief(probability, 3)}`,
    }),
  ];
}
