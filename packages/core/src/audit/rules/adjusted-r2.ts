/** Adjusted R² from R². */

import { writtenLike } from '../figure.ts';
import { type Interval, meet, rising } from '../interval.ts';
import { sizeOf } from '../least-squares.ts';
import type { PrintedTables, RegressionTable } from '../printed.ts';
import { exactly, nearest } from '../rounding.ts';
import { attempt, brief, type Convention, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * Adjusted R² is 1 − (1 − R²) c, with c by convention:
 *
 *     Ezekiel              (n − 1)/(n − p − 1)      what programs print
 *     Wherry               (n − 1)/(n − p)
 *     without intercept    n/(n − p)
 *
 * Source: Ezekiel (1930); Wherry (1931), Ann. Math. Statist. 2:440.
 */
export const adjustedR2: Rule = {
  id: 'adjusted-r2',
  kind: 'identity',
  title: 'Adjusted R² from R²',
  identity: 'adjusted R² = 1 − (1 − R²)(n − 1)/(n − p − 1)',
  conventions: ['Ezekiel', 'Wherry', 'without intercept'],
  sources: ['Ezekiel (1930)', 'Wherry (1931)'],
  check: ({ printed }) => Object.entries(printed.regressions).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: RegressionTable, printed: PrintedTables): Finding[] {
  const { r2, adjustedR2: adjusted } = table;
  if (!r2 || !adjusted) return [];
  const label = titleOf(table, id);
  const shown = [shownAs(r2, `${label}: R²`), shownAs(adjusted, `${label}: adjusted R²`)];
  const fit = sizeOf(table, printed);
  if (typeof fit === 'string') {
    const message = `${label}: adjusted R² cannot be computed: ${fit}`;
    const values = { model: label, obstacle: fit };
    return [finding(adjustedR2, { verdict: 'not checkable', printed: shown, values, message })];
  }
  const { n, p } = fit;
  const factors = [
    ...(table.intercept && n - p - 1 > 0 ? [{ name: 'Ezekiel', c: (n - 1) / (n - p - 1) }] : []),
    ...(table.intercept ? [{ name: 'Wherry', c: (n - 1) / (n - p) }] : []),
    ...(table.intercept ? [] : [{ name: 'without intercept', c: n / (n - p) }]),
  ];
  const adjust = (value: Interval, c: number) => rising((x) => 1 - (1 - x) * c, value);
  const tried = attempt(
    factors.map(({ name, c }): Convention => ({ name, holds: (read) => meet(read(adjusted), adjust(read(r2), c)) })),
  );
  const own = factors[0]!;
  const value = adjust(exactly(r2), own.c).lo;
  const inconsistent = verdictOf(tried) === 'inconsistent';
  return [
    finding(adjustedR2, {
      verdict: verdictOf(tried),
      printed: shown,
      possible: factors.map(({ name, c }) => possible(`adjusted R², ${name}`, adjust(nearest(r2), c))),
      conventions: tried,
      repair: inconsistent ? [{ path: adjusted.path, from: adjusted.text, to: writtenLike(adjusted, value) }] : null,
      values: { model: label, n, p, adjusted: value },
      message: `${label}: R² ${r2.text} with ${p} slopes on ${n} rows is adjusted to ${brief(value)}; printed ${adjusted.text}`,
    }),
  ];
}
