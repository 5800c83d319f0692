/** Groups hold every unit once. */
import { pointer } from '../../table/index.ts';
import { observationsOf } from '../models.ts';
import type { GroupTable, PrintedTables } from '../printed.ts';
import { finding, type Rule, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * The groups of n units name n units, each once. Where a table of scores has as many rows, its units are the same.
 *
 * Source: by definition.
 */
export const groupCounts: Rule = {
  id: 'group-counts',
  kind: 'identity',
  title: 'Groups hold every unit once',
  identity: 'Σ m_k = n',
  conventions: ['each unit in one group'],
  sources: ['by definition'],
  check: ({ printed }) => Object.entries(printed.groups).map(([id, table]) => checkGroups(id, table, printed)),
};

function checkGroups(id: string, table: GroupTable, printed: PrintedTables): Finding {
  const units = Object.values(table.members).flat();
  const mixture = table.of === undefined ? undefined : printed.mixtures[table.of];
  const n = mixture ? observationsOf(mixture, printed) : (printed.n?.value ?? null);
  const twice = [...new Set(units.filter((unit, i) => units.indexOf(unit) !== i))];
  const listed = Object.values(printed.scores).find(({ rows }) => Object.keys(rows).length === n);
  const known = listed ? new Set(Object.keys(listed.rows)) : null;
  const strangers = known ? units.filter((unit) => !known.has(unit)) : [];
  const missing = known ? [...known].filter((unit) => !units.includes(unit)) : [];
  const fits = twice.length === 0 && (n === null || units.length === n) && strangers.length === 0;
  const label = titleOf(table, id);
  const sizes = Object.values(table.members).map((members) => members.length);
  return finding(groupCounts, {
    verdict: fits ? 'consistent' : 'inconsistent',
    where: [{ path: pointer('/groups', id), label }],
    printed: [],
    conventions: [{ name: groupCounts.conventions[0]!, fits, rounding: fits ? 'nearest' : null }],
    values: { groups: label, sizes, total: units.length, n, twice, strangers, missing },
    message: `${label}: groups of ${sizes.join(' + ')} = ${units.length} units${n === null ? '' : ` of ${n}`}${twice.length > 0 ? `; named twice: ${twice.join(', ')}` : ''}${strangers.length > 0 ? `; in no table: ${strangers.join(', ')}` : ''}`,
  });
}
