/** Who the text says is first, last, or at some rank. */
import { rankOf, unitColumn } from '../columns.ts';
import type { ClaimOf, PrintedTables } from '../printed.ts';
import { finding, type Rule, shownAs } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A unit said to have rank r in a column must be able to have it: at most r − 1 printed values are larger, and at
 * least r are as large. A column is rounded in one way, so printed values keep their order, and equal ones may stand
 * in any. Rank 1 is the largest value.
 *
 * Source: by definition.
 */
export const claimRank: Rule = {
  id: 'claim-rank',
  kind: 'identity',
  title: 'Ranks in the text',
  identity: '#{s_j > s_i} < rank_i ≤ #{s_j ≥ s_i}',
  conventions: ['1 is the largest; equal printed values in any order'],
  sources: ['by definition'],
  check: ({ printed }) =>
    printed.claims.flatMap((claim, i) => (claim.claim === 'rank' ? [checkClaim(claim, `/claims/${i}`, printed)] : [])),
};

function checkClaim(claim: ClaimOf<'rank'>, path: string, printed: PrintedTables): Finding {
  const { units, figures, label } = unitColumn(claim.scores, claim.column, printed);
  const row = units.indexOf(claim.unit);
  const { best, worst } = rankOf(row, figures);
  const said = claim.is === 'first' ? 1 : claim.is === 'last' ? units.length : claim.is.value;
  const fits = best <= said && said <= worst;
  const own = figures[row]!;
  // Those who stand on the wrong side of it, the farthest first.
  const beyond = units
    .map((unit, i) => ({ unit, figure: figures[i]! }))
    .filter(({ figure }) => (said < best ? figure.value > own.value : figure.value < own.value))
    .sort((a, b) => (said < best ? b.figure.value - a.figure.value : a.figure.value - b.figure.value))
    .slice(0, 3);
  const shown = fits ? [] : beyond;
  return finding(claimRank, {
    verdict: fits ? 'consistent' : claim.conclusion ? 'decision-changing' : 'inconsistent',
    where: [{ path, label: claim.label ?? 'text' }],
    printed: [
      shownAs(own, `${label}: ${claim.column} of ${claim.unit}`),
      ...shown.map(({ unit, figure }) => shownAs(figure, `${label}: ${claim.column} of ${unit}`)),
    ],
    conventions: [{ name: claimRank.conventions[0]!, fits, rounding: fits ? 'nearest' : null }],
    values: {
      table: label,
      column: claim.column,
      unit: claim.unit,
      said,
      is: typeof claim.is === 'string' ? claim.is : null,
      best,
      worst,
      of: units.length,
      beyond: shown.map(({ unit }) => unit),
    },
    message: `${label}: ${claim.unit} has rank ${best === worst ? best : `${best} to ${worst}`} of ${units.length} in ${claim.column}; the text says ${typeof claim.is === 'string' ? claim.is : said}${shown.length > 0 ? `; ${shown.map(({ unit, figure }) => `${unit} has ${figure.text}`).join(', ')}` : ''}`,
  });
}
