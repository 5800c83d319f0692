/** What the text says of the level of a group, against the units it holds. */
import { meanOf, medianOf, overAll, unitColumn } from '../columns.ts';
import { canBeAtMost, type Interval } from '../interval.ts';
import type { ClaimOf, PrintedTables } from '../printed.ts';
import { attempt, brief, type Convention, finding, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A group that is said to be low in a column is low in one of two senses, or the statement has none:
 *
 *     its typical unit      median of the group ≤ median of the other units
 *     each of its units     no unit above the mean of all
 *
 * and a high one the other way round. The means of the group and of the others are shown beside them, though a mean
 * follows its farthest unit. If both fail, the sentence turns: a conclusion where the text draws one from it.
 *
 * Source: by definition.
 */
export const claimGroup: Rule = {
  id: 'claim-group',
  kind: 'identity',
  title: 'Level of a group in the text',
  identity: 'median of the group ≤ median of the others, or every unit ≤ mean of all',
  conventions: ['its typical unit (median)', 'each of its units'],
  sources: ['by definition'],
  check: ({ printed }) =>
    printed.claims.flatMap((claim, i) => (claim.claim === 'group' ? checkClaim(claim, `/claims/${i}`, printed) : [])),
};

function checkClaim(claim: ClaimOf<'group'>, path: string, printed: PrintedTables): Finding[] {
  const { units, figures, label } = unitColumn(claim.scores, claim.column, printed);
  const groups = printed.groups[claim.groups]!;
  const members = new Set(groups.members[claim.group]);
  const inside = figures.filter((_, i) => members.has(units[i]!));
  const outside = figures.filter((_, i) => !members.has(units[i]!));
  if (inside.length === 0 || outside.length === 0) return [];
  const sign = claim.is === 'low' ? 1 : -1;
  const atMost = (a: Interval, b: Interval) => (sign > 0 ? canBeAtMost(a, b) : canBeAtMost(b, a));
  const tried = attempt([
    {
      name: 'its typical unit (median)',
      holds: (read): boolean => atMost(overAll(inside, medianOf, read), overAll(outside, medianOf, read)),
    },
    {
      name: 'each of its units',
      holds: (read): boolean => inside.every((figure) => atMost(read(figure), overAll(figures, meanOf, read))),
    },
  ] satisfies Convention[]);
  const values = (of: typeof figures) => of.map(({ value }) => value);
  const [all, median, others] = [meanOf(values(figures)), medianOf(values(inside)), medianOf(values(outside))];
  const contrary = units
    .map((unit, i) => ({ unit, figure: figures[i]! }))
    .filter(({ unit, figure }) => members.has(unit) && sign * (figure.value - all) > 0)
    .sort((a, b) => sign * (b.figure.value - a.figure.value));
  const fails = verdictOf(tried) === 'inconsistent';
  const title = titleOf(groups, claim.groups);
  return [
    finding(claimGroup, {
      verdict: fails ? (claim.conclusion ? 'decision-changing' : 'inconsistent') : 'consistent',
      where: [
        { path, label: claim.label ?? 'text' },
        { path: `/groups/${claim.groups}`, label: title },
      ],
      printed: contrary.map(({ unit, figure }) => shownAs(figure, `${label}: ${claim.column} of ${unit}`)),
      conventions: tried,
      values: {
        groups: title,
        group: claim.group,
        column: claim.column,
        is: claim.is,
        medians: [median, others],
        means: [meanOf(values(inside)), meanOf(values(outside))],
        mean: all,
        contrary: contrary.map(({ unit }) => unit),
        members: inside.length,
      },
      message: `${title}, ${claim.group}, said to be ${claim.is} in ${claim.column}: median ${brief(median)} against ${brief(others)} of the others; ${contrary.length} of ${inside.length} units ${sign > 0 ? 'above' : 'below'} the mean of all${contrary.length > 0 ? `: ${contrary.map(({ unit }) => unit).join(', ')}` : ''}`,
    }),
  ];
}
