/** Groups hold every unit once. */
import { pointer } from '../../table/index.ts';
import { observationsOf } from '../models.ts';
import type { GroupTable, PrintedTables } from '../printed.ts';
import { finding, type Rule, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * The groups of n units name n units, each once. Names that a table of scores with as many rows does not have are shown.
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
  const named = new Map<string, number>();
  for (const unit of units) named.set(unit, (named.get(unit) ?? 0) + 1);
  const twice = [...named].flatMap(([unit, times]) => (times > 1 ? [unit] : []));
  const listed = Object.values(printed.scores).find(({ rows }) => Object.keys(rows).length === n);
  // A unit can be written in two ways, so names that are in no table are only shown.
  const strangers = listed ? [...named.keys()].filter((unit) => !Object.hasOwn(listed.rows, unit)) : [];
  const missing = listed ? Object.keys(listed.rows).filter((unit) => !named.has(unit)) : [];
  const fits = twice.length === 0 && (n === null || units.length === n);
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
