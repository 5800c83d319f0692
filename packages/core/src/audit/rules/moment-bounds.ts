/** Skewness and kurtosis of n values bound each other. */
import { canBeAtMost, type Interval, point, shifted, size } from '../interval.ts';
import { KURTOSIS, type MomentConvention, mostKurtosis, mostSkewness, SKEWNESS } from '../moments.ts';
import type { DescriptivesTable, PrintedTables } from '../printed.ts';
import { nearest } from '../rounding.ts';
import { attempt, type Convention, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * For n values, whatever they are,
 *
 *     |g1| ≤ (n − 2)/√(n − 1),   g1² + 1 ≤ b2 ≤ (n² − 3n + 3)/(n − 1)
 *
 * where skewness may be printed as g1, G1 or m3/s³ and kurtosis as b2, b2 − 3, G2, m4/s⁴ or m4/s⁴ − 3.
 *
 * Source: Pearson (1916), Phil. Trans. A 216:429; Dalén (1987), Statist. Probab. Lett. 5:329; Joanes and Gill (1998).
 */
export const momentBounds: Rule = {
  id: 'moment-bounds',
  kind: 'bound',
  title: 'Skewness and kurtosis bound each other',
  identity: '|g1| ≤ (n − 2)/√(n − 1); g1² + 1 ≤ b2 ≤ (n² − 3n + 3)/(n − 1)',
  conventions: [...SKEWNESS, ...KURTOSIS].map(({ name }) => name),
  sources: ['Pearson (1916)', 'Dalén (1987)', 'Joanes and Gill (1998)'],
  check: ({ printed }) => Object.entries(printed.descriptives).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: DescriptivesTable, printed: PrintedTables): Finding[] {
  const { skewness, kurtosis } = table;
  const n = (table.n ?? printed.n)?.value ?? null;
  if ((!skewness && !kurtosis) || n === null || n < 4) return [];
  const pairs = (skewness ? SKEWNESS : [null]).flatMap((s) => (kurtosis ? KURTOSIS : [null]).map((k) => ({ s, k })));
  const tried = attempt(
    pairs.map(
      ({ s, k }): Convention => ({
        name: [s, k].flatMap((c) => c?.name ?? []).join(' with '),
        holds: (read) =>
          allowed(
            s && skewness ? s.moment(read(skewness), n) : null,
            k && kurtosis ? k.moment(read(kurtosis), n) : null,
            n,
          ),
      }),
    ),
  );
  const label = titleOf(table, id);
  const shown = (c: MomentConvention, printedOne: Interval) => possible(c.name, c.moment(printedOne, n));
  return [
    finding(momentBounds, {
      verdict: verdictOf(tried),
      printed: [
        ...(skewness ? [shownAs(skewness, `${label}: skewness`)] : []),
        ...(kurtosis ? [shownAs(kurtosis, `${label}: kurtosis`)] : []),
      ],
      possible: [
        ...(skewness ? SKEWNESS.map((c) => shown(c, nearest(skewness))) : []),
        ...(kurtosis ? KURTOSIS.map((c) => shown(c, nearest(kurtosis))) : []),
      ],
      conventions: tried,
      values: {
        table: label,
        n,
        skewness: skewness?.value ?? null,
        kurtosis: kurtosis?.value ?? null,
        mostSkewness: mostSkewness(n),
        mostKurtosis: mostKurtosis(n),
      },
      message: `${label}: skewness ${skewness?.text ?? '–'} and kurtosis ${kurtosis?.text ?? '–'} of ${n} values ${verdictOf(tried) === 'inconsistent' ? 'fit no convention' : 'fit'}`,
    }),
  ];
}

/** Some g1 and b2 inside these intervals belong to n values. */
export function allowed(g1: Interval | null, b2: Interval | null, n: number): boolean {
  const absolute = g1 && size(g1);
  if (absolute && !canBeAtMost(absolute, point(mostSkewness(n)))) return false;
  if (!b2) return true;
  const least = absolute ? shifted({ lo: absolute.lo ** 2, hi: absolute.hi ** 2 }, 1) : point(1);
  return canBeAtMost(least, b2) && canBeAtMost(b2, point(mostKurtosis(n)));
}
