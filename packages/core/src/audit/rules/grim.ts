/** A mean of whole numbers has only so many values. */

import { writtenLike } from '../figure.ts';
import { type Interval, scaled, wholeNumbers } from '../interval.ts';
import { nearest } from '../rounding.ts';
import { attempt, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';

/**
 * GRIM: n values that are whole numbers, or means of m whole-number items, have a mean of T/(n m) with T whole. A
 * printed mean must be the rounding of one. It says nothing where n m passes the reciprocal of the last place.
 *
 * Source: Brown and Heathers (2017), Soc. Psychol. Personal. Sci. 8:363.
 */
export const grim: Rule = {
  id: 'grim',
  kind: 'identity',
  title: 'Means of whole numbers (GRIM)',
  identity: 'n m mean is a whole number',
  conventions: ['whole numbers', 'means of m items'],
  sources: ['Brown and Heathers (2017)'],
  check: ({ printed }) =>
    Object.entries(printed.descriptives).flatMap(([id, table]) => {
      const n = (table.n ?? printed.n)?.value ?? null;
      const { mean } = table;
      if (!table.whole || !mean || n === null || n < 1) return [];
      const parts = n * (table.items?.value ?? 1);
      const total = (value: Interval) => scaled(value, parts);
      const label = titleOf(table, id);
      if (parts * mean.unit >= 1) {
        const message = `${label}: any mean of ${parts} whole numbers can be printed as ${mean.text}`;
        const values = { table: label, n, parts, mean: mean.value };
        return finding(grim, { verdict: 'not checkable', printed: [shownAs(mean, `${label}: mean`)], values, message });
      }
      const tried = attempt([
        {
          name: parts === n ? 'whole numbers' : 'means of m items',
          holds: (read) => wholeNumbers(total(read(mean)), 1).length > 0,
        },
      ]);
      const inconsistent = verdictOf(tried) === 'inconsistent';
      const closest = Math.round(mean.value * parts) / parts;
      return finding(grim, {
        verdict: verdictOf(tried),
        printed: [shownAs(mean, `${label}: mean`)],
        possible: [possible('sum of all items', total(nearest(mean)))],
        conventions: tried,
        repair: inconsistent ? [{ path: mean.path, from: mean.text, to: writtenLike(mean, closest) }] : null,
        values: { table: label, n, parts, mean: mean.value, closest },
        message: inconsistent
          ? `${label}: no ${parts} whole numbers have a mean of ${mean.text}; the nearest is ${writtenLike(mean, closest)}`
          : `${label}: ${parts} whole numbers can have a mean of ${mean.text}`,
      });
    }),
};
