/** Counts that the text gives. */
import { meet, minus, point } from '../interval.ts';
import type { ClaimOf } from '../printed.ts';
import { finding, type Rule, shownAs } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * total − without = count, all of them whole numbers.
 *
 * Source: by definition.
 */
export const claimCount: Rule = {
  id: 'claim-count',
  kind: 'identity',
  title: 'Counts in the text',
  identity: 'total − without = count',
  conventions: ['whole numbers'],
  sources: ['by definition'],
  check: ({ printed }) =>
    printed.claims.flatMap((claim, i) => (claim.claim === 'count' ? [checkClaim(claim, `/claims/${i}`)] : [])),
};

function checkClaim(claim: ClaimOf<'count'>, path: string): Finding {
  const { total, without, is } = claim;
  const names = Array.isArray(without) ? without : null;
  const left = Array.isArray(without) ? without.length : without.value;
  const fits = meet(minus(point(total.value), point(left)), point(is.value));
  const label = claim.label ?? 'text';
  return finding(claimCount, {
    verdict: fits ? 'consistent' : claim.conclusion ? 'decision-changing' : 'inconsistent',
    where: [{ path, label }],
    printed: [shownAs(total, `${label}: total`), shownAs(is, `${label}: count`)],
    conventions: [{ name: claimCount.conventions[0]!, fits, rounding: fits ? 'nearest' : null }],
    values: { label, total: total.value, without: left, names, count: is.value, left: total.value - left },
    message: `${label}: ${total.value} − ${left}${names ? ` (${names.join(', ')})` : ''} = ${total.value - left}; the text has ${is.value}`,
  });
}
