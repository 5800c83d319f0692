/** Variance, standard error and coefficient of variation follow from n, mean and standard deviation. */
import { type Interval, meet, over, scaled, times, within } from '../interval.ts';
import type { DescriptivesTable, PrintedTables } from '../printed.ts';
import { nearest, type Reader } from '../rounding.ts';
import { attempt, type Convention, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 *     variance = sd²,   standard error = sd/√n,   coefficient of variation = sd/mean
 *
 * each with sd and variance over n − 1 or over n, the coefficient also as a percentage.
 *
 * Source: by definition.
 */
export const descriptiveIdentities: Rule = {
  id: 'descriptive-identities',
  kind: 'identity',
  title: 'Variance, standard error and coefficient of variation',
  identity: 'variance = sd²; se = sd/√n; cv = sd/mean',
  conventions: ['sd over n − 1', 'one of the two over n', 'cv in per cent'],
  sources: ['by definition'],
  check: ({ printed }) => Object.entries(printed.descriptives).flatMap(([id, table]) => checkTable(id, table, printed)),
};

interface Identity {
  readonly name: string;
  readonly figures: readonly ('variance' | 'se' | 'cv' | 'sd' | 'mean')[];
  readonly ways: readonly { readonly name: string; readonly value: (read: Reader) => Interval }[];
}

function checkTable(id: string, table: DescriptivesTable, printed: PrintedTables): Finding[] {
  const n = (table.n ?? printed.n)?.value ?? null;
  const { sd, mean, variance, se, cv } = table;
  if (!sd) return [];
  const ratio = n !== null && n > 1 ? (n - 1) / n : null;
  const spread = (read: Reader) => within(read(sd), 0, Infinity);
  const square = (read: Reader) => times(spread(read), spread(read));
  const bySize = (value: (read: Reader) => Interval, factors: readonly number[]) => [
    { name: 'sd over n − 1', value },
    ...factors.map((f) => ({ name: 'one of the two over n', value: (read: Reader) => scaled(value(read), f) })),
  ];
  const identities: Identity[] = [
    ...(variance
      ? [
          {
            name: 'variance = sd²',
            figures: ['variance', 'sd'] as const,
            ways: bySize(square, ratio ? [ratio, 1 / ratio] : []),
          },
        ]
      : []),
    ...(se && n !== null && n > 1
      ? [
          {
            name: 'se = sd/√n',
            figures: ['se', 'sd'] as const,
            ways: bySize((read) => scaled(spread(read), 1 / Math.sqrt(n)), [1 / Math.sqrt(ratio!), Math.sqrt(ratio!)]),
          },
        ]
      : []),
    ...(cv && mean
      ? [
          {
            name: 'cv = sd/mean',
            figures: ['cv', 'sd', 'mean'] as const,
            ways: [1, 100].flatMap((f) =>
              bySize(
                (read) => scaled(over(spread(read), read(mean)), f),
                ratio ? [Math.sqrt(ratio), 1 / Math.sqrt(ratio)] : [],
              ).map((way) => ({ ...way, name: f === 100 ? `${way.name}, cv in per cent` : way.name })),
            ),
          },
        ]
      : []),
  ];
  const label = titleOf(table, id);
  return identities.map(({ name, figures, ways }) => {
    const printedOne = table[figures[0]!]!;
    const tried = attempt(
      ways.map((way): Convention => ({ name: way.name, holds: (read) => meet(read(printedOne), way.value(read)) })),
    );
    const range = ways[0]!.value(nearest);
    return finding(descriptiveIdentities, {
      verdict: verdictOf(tried),
      identity: name,
      printed: figures.map((key) => shownAs(table[key]!, `${label}: ${key}`)),
      possible: [possible(figures[0]!, range)],
      conventions: tried,
      values: {
        table: label,
        of: figures[0]!,
        n,
        lo: Number.isFinite(range.lo) ? range.lo : null,
        hi: Number.isFinite(range.hi) ? range.hi : null,
      },
      message: `${label}: ${name}, ${figures.map((key) => `${key} ${table[key]!.text}`).join(', ')}`,
    });
  });
}
