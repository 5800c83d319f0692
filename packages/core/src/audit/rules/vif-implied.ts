/** The variance inflation that a coefficient's size and its significance imply. */
import { pointer } from '../../table/index.ts';
import { canBeAtMost, type Interval, over, point, scaled, size, times, within } from '../interval.ts';
import { boundSizeOf, centredSizeOf } from '../least-squares.ts';
import { slopesOf } from '../models.ts';
import type { Coefficient, PrintedTables, RegressionTable } from '../printed.ts';
import { nearest, type Reader } from '../rounding.ts';
import {
  attempt,
  briefly,
  type Convention,
  finding,
  possible,
  type Rule,
  shownAs,
  titleOf,
  verdictOf,
} from '../rule.ts';
import type { Finding } from '../schema.ts';
import { asProbability, type Levels, marksOf, pOfMarks, tOfP } from '../significance.ts';

/**
 * With classical covariance t² = b² (n − 1) var(x)/(s² VIF) and s² = (1 − R²)(n − 1) var(y)/(n − p − 1); and where y
 * was also regressed on x alone, on the same rows, var(x)/var(y) = R₁²/b₁². So
 *
 *     VIF = (b/t)² (R₁²/b₁²) (n − p − 1)/(1 − R²)
 *
 * with |t| from t, se, p or the marks. It must reach 1, and stay below a limit that the text gives.
 *
 * Source: Marquardt (1970), Technometrics 12:591; Fox (2016), Applied Regression Analysis, §13.1.
 */
export const vifImplied: Rule = {
  id: 'vif-implied',
  kind: 'bound',
  title: 'Variance inflation that size and significance imply',
  identity: 'VIF = (b/t)² (R₁²/b₁²) (n − p − 1)/(1 − R²) ≥ 1',
  conventions: ['classical covariance, same rows and scale as the regression on x alone'],
  sources: ['Marquardt (1970)', 'Fox (2016), §13.1'],
  check: ({ printed }) =>
    Object.entries(printed.regressions).flatMap(([id, table]) =>
      Object.entries(table.terms).flatMap(([term, coefficient]) => checkTerm(id, term, coefficient, table, printed)),
    ),
};

function checkTerm(
  id: string,
  term: string,
  c: Coefficient,
  table: RegressionTable,
  printed: PrintedTables,
): Finding[] {
  const fit = boundSizeOf(table, printed);
  const alone = aloneWith(term, table, printed);
  const { r2 } = table;
  if (typeof fit === 'string' || fit.p < 2 || !r2 || !c.estimate || !alone) return [];
  if (tOf(c, fit.df, printed.stars, nearest) === null) return [];
  const { estimate } = c;
  const [slope, share] = [alone.table.terms[term]!.estimate!, alone.table.r2!];
  const claims = printed.claims.flatMap((claim, i) =>
    claim.claim === 'vif below' && claim.model === id ? [{ claim, path: pointer('/claims', i) }] : [],
  );
  const limit = claims[0]?.claim.value;
  const implied = (read: Reader): Interval => {
    const t = tOf(c, fit.df, printed.stars, read)!;
    const left = over(
      times(square(over(size(read(estimate)), t)), within(read(share), 0, 1)),
      square(size(read(slope))),
    );
    const explained = within(read(r2), 0, 1);
    return scaled(over(left, { lo: 1 - explained.hi, hi: 1 - explained.lo }), fit.df);
  };
  const holds: Convention['holds'] = (read) => {
    const range = implied(read);
    return canBeAtMost(point(1), range) && (!limit || canBeAtMost(range, read(limit)));
  };
  const tried = attempt([{ name: vifImplied.conventions[0]!, holds }]);
  const range = implied(nearest);
  const label = titleOf(table, id);
  return [
    finding(vifImplied, {
      verdict: verdictOf(tried),
      where: claims.map(({ claim, path }) => ({ path, label: claim.label ?? 'text' })),
      printed: [
        shownAs(estimate, `${label}: ${term}`),
        shownAs(r2, `${label}: R²`),
        shownAs(slope, `${alone.label}: ${term}`),
        shownAs(share, `${alone.label}: R²`),
      ],
      possible: [possible(`VIF of ${term}`, range)],
      conventions: tried,
      values: {
        model: label,
        term,
        marks: marksOf(c),
        lo: Math.max(1, range.lo),
        hi: Number.isFinite(range.hi) ? range.hi : null,
        limit: limit?.value ?? null,
      },
      message: `${label}: ${term} ${estimate.text}${marksOf(c)} implies a VIF of ${briefly(range, 3)}${limit ? `; the text says below ${limit.text}` : ''}`,
    }),
  ];
}

const square = (a: Interval): Interval => ({ lo: a.lo ** 2, hi: a.hi ** 2 });

/** The regression of the same outcome, on the same rows and scale, on this term alone. */
function aloneWith(
  term: string,
  table: RegressionTable,
  printed: PrintedTables,
): { table: RegressionTable; label: string } | null {
  for (const [id, other] of Object.entries(printed.regressions)) {
    const [a, b] = [centredSizeOf(table, printed), centredSizeOf(other, printed)];
    if (typeof a === 'string' || typeof b === 'string' || a.n !== b.n || slopesOf(other) !== 1) continue;
    const alike = other.outcome !== undefined && other.outcome === table.outcome && other.scale === table.scale;
    if (alike && other.r2 && other.terms[term]?.estimate) return { table: other, label: titleOf(other, id) };
  }
  return null;
}

/** |t| from what is printed: t, se, p, or marks; null where there is none of them. */
function tOf(c: Coefficient, df: number, levels: Levels, read: Reader): Interval | null {
  if (c.t) return size(read(c.t));
  if (c.se && c.estimate) return size(over(read(c.estimate), read(c.se)));
  const p = c.p ? asProbability(read(c.p)) : marksOf(c) === '' ? null : pOfMarks(marksOf(c), levels);
  return p && tOfP(p, df);
}
