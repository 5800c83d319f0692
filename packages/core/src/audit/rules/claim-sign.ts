/** Signs that the text reads from coefficients. */
import { coefficientsOf, nameOf, type PlacedCoefficient } from '../coefficients.ts';
import { canBeAtMost, point } from '../interval.ts';
import type { ClaimOf } from '../printed.ts';
import { attempt, type Convention, finding, type Rule, shownAs } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A coefficient that the text reads as negative is printed with that sign in every model it is said of; if the text
 * names none, in every model and component that holds the term.
 *
 * Source: by definition.
 */
export const claimSign: Rule = {
  id: 'claim-sign',
  kind: 'identity',
  title: 'Signs in the text',
  identity: 'negative: b ≤ 0; positive: b ≥ 0',
  conventions: ['printed estimate'],
  sources: ['by definition'],
  check: ({ printed }) => {
    const all = coefficientsOf(printed);
    return printed.claims.flatMap((claim, i) => (claim.claim === 'sign' ? checkClaim(claim, `/claims/${i}`, all) : []));
  },
};

function checkClaim(claim: ClaimOf<'sign'>, path: string, all: readonly PlacedCoefficient[]): Finding[] {
  const { term, is, models } = claim;
  const said = all.flatMap((one) => {
    const { estimate } = one.coefficient;
    return one.term === term && estimate && (!models || models.includes(one.model)) ? [{ one, estimate }] : [];
  });
  if (said.length === 0) return [];
  const holds =
    (estimate: (typeof said)[number]['estimate']): Convention['holds'] =>
    (read) =>
      is === 'negative' ? canBeAtMost(read(estimate), point(0)) : canBeAtMost(point(0), read(estimate));
  const contrary = said.filter(({ estimate }) => !attempt([{ name: '', holds: holds(estimate) }])[0]!.fits);
  const tried = attempt([
    { name: 'printed estimate', holds: (read) => said.every(({ estimate }) => holds(estimate)(read)) },
  ]);
  const fails = contrary.length > 0;
  const list = (of: typeof said) =>
    of.map(({ one, estimate }) => ({ model: one.label, component: one.component, estimate: estimate.value }));
  return [
    finding(claimSign, {
      verdict: fails ? (claim.conclusion ? 'decision-changing' : 'inconsistent') : 'consistent',
      where: [{ path, label: claim.label ?? 'text' }],
      printed: said.map(({ one, estimate }) => shownAs(estimate, nameOf(one))),
      conventions: tried,
      values: { term, is, contrary: list(contrary), others: list(said.filter((one) => !contrary.includes(one))) },
      message: fails
        ? `${term}, read as ${is}, is ${contrary.map(({ one, estimate }) => `${estimate.text} (${nameOf(one)})`).join(', ')}`
        : `${term} is ${is} in all ${said.length} places`,
    }),
  ];
}
