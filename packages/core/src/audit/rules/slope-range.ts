/** How much of the range that a slope is stated for its own group reaches. */
import { pointer } from '../../table/index.ts';
import { columnNamed } from '../columns.ts';
import type { GroupTable, PrintedTables } from '../printed.ts';
import { brief, finding, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A slope on a min-maxed regressor is the change over the whole range of all units. Of each group of a mixture the
 * share of that range is
 *
 *     (largest − smallest of the group)/(largest − smallest of all)
 *
 * where the regressor stands in a table of scores. Beyond its share a component's slope is extrapolated. Derived:
 * nothing is inconsistent.
 *
 * Source: by definition.
 */
export const slopeRange: Rule = {
  id: 'slope-range',
  kind: 'derived',
  title: 'Range that a group reaches',
  identity: 'range of the group / range of all',
  conventions: ['printed values'],
  sources: ['by definition'],
  check: ({ printed }) => Object.entries(printed.groups).flatMap(([id, table]) => checkGroups(id, table, printed)),
};

function checkGroups(id: string, table: GroupTable, printed: PrintedTables): Finding[] {
  const mixture = table.of === undefined ? undefined : printed.mixtures[table.of];
  const components = mixture && Array.isArray(mixture.components) ? mixture.components : [];
  const names = Object.keys(table.members);
  if (!mixture || components.length !== names.length) return [];
  const n = (mixture.n ?? printed.n)?.value ?? 0;
  const label = titleOf(table, id);
  return Object.keys(components[0]!.terms).flatMap((term) => {
    const column = columnNamed(term, n, printed);
    if (!column) return [];
    const value = new Map(column.units.map((unit, i) => [unit, column.figures[i]!.value]));
    const all = spanOf([...value.values()]);
    const shares = names.map((name, k) => {
      const own = table.members[name]!.flatMap((unit) => value.get(unit) ?? []);
      const slope = components[k]!.terms[term]?.estimate;
      return { group: name, share: own.length > 0 && all > 0 ? spanOf(own) / all : null, slope: slope?.value ?? null };
    });
    return finding(slopeRange, {
      verdict: 'consistent',
      where: [{ path: pointer('/groups', id), label }],
      printed: components.flatMap(({ terms }, k) => {
        const estimate = terms[term]?.estimate;
        return estimate ? [shownAs(estimate, `${titleOf(mixture, table.of!)}: ${term} of component ${k + 1}`)] : [];
      }),
      values: { groups: label, term, scale: 'range of all units', shares },
      message: `${label}: of the range of ${term} ${shares.map(({ group, share }) => `${group} reaches ${share === null ? 'none' : brief(share, 3)}`).join(', ')}`,
    });
  });
}

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
