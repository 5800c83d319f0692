/** Sizes of groups against the proportions of the mixture that made them. */

import { pointer } from '../../table/index.ts';
import { meet, scaled } from '../interval.ts';
import { observationsOf } from '../models.ts';
import type { GroupTable, PrintedTables } from '../printed.ts';
import { nearest } from '../rounding.ts';
import { attempt, brief, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * At a fixed point of EM n π_k is the sum of the posteriors of component k. A unit that is put there has a posterior
 * of at least 1/K, one that is put elsewhere of at most 1/2, so that for a group of m_k units
 *
 *     m_k / K ≤ n π_k ≤ m_k + (n − m_k)/2
 *
 * Groups are in the order of the components.
 *
 * Source: McLachlan and Peel (2000), §2.8; derived here.
 */
export const mapSizes: Rule = {
  id: 'map-sizes',
  kind: 'bound',
  title: 'Group sizes against proportions',
  identity: 'm_k/K ≤ n π_k ≤ m_k + (n − m_k)/2',
  conventions: ['units go to their largest posterior'],
  sources: ['McLachlan and Peel (2000), §2.8'],
  check: ({ printed }) => Object.entries(printed.groups).flatMap(([id, table]) => checkGroups(id, table, printed)),
};

function checkGroups(id: string, table: GroupTable, printed: PrintedTables): Finding[] {
  const mixture = table.of === undefined ? undefined : printed.mixtures[table.of];
  if (!mixture || !Array.isArray(mixture.components)) return [];
  const n = observationsOf(mixture, printed);
  const sizes = Object.values(table.members).map((units) => units.length);
  const shares = mixture.components.map(({ proportion }) => proportion);
  if (n === null || sizes.length !== shares.length || sizes.reduce((a, b) => a + b, 0) !== n) return [];
  const K = shares.length;
  const range = (m: number) => ({ lo: m / K, hi: m + (n - m) / 2 });
  const pairs = sizes.flatMap((m, k) => (shares[k] ? [{ m, share: shares[k], k }] : []));
  if (pairs.length === 0) return [];
  const tried = attempt([
    {
      name: 'units go to their largest posterior',
      holds: (read) => pairs.every(({ m, share }) => meet(scaled(read(share), n), range(m))),
    },
  ]);
  const label = titleOf(table, id);
  const expected = pairs.map(({ share }) => n * share.value);
  return [
    finding(mapSizes, {
      verdict: verdictOf(tried),
      where: [{ path: pointer('/groups', id), label }],
      printed: pairs.map(({ share, k }) => shownAs(share, `${titleOf(mixture, table.of!)}: proportion ${k + 1}`)),
      possible: pairs.map(({ m, k }) => possible(`n π of group ${k + 1}`, range(m))),
      conventions: tried,
      values: { groups: label, sizes, expected, n, components: K },
      message: `${label}: groups of ${sizes.join(', ')} units; n π = ${pairs.map(({ share }) => brief(scaled(nearest(share), n).lo, 3)).join(', ')}`,
    }),
  ];
}
