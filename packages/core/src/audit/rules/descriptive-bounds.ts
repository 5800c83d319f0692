/** Mean, median, standard deviation, quartiles and ends of one variable bound each other. */
import { pointer } from '../../table/index.ts';
import { canBeAtMost, type Interval, minus, plus, scaled, size, times, within } from '../interval.ts';
import type { DescriptivesTable, PrintedTables } from '../printed.ts';
import type { Reader } from '../rounding.ts';
import { attempt, type Convention, finding, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * With s the standard deviation over n (a printed one over n − 1 is multiplied by √((n − 1)/n)):
 *
 *     min ≤ q1 ≤ median ≤ q3 ≤ max,   min ≤ mean ≤ max
 *     |mean − median| ≤ s
 *     s² ≤ (max − mean)(mean − min)
 *     n s² ≥ a² + b² + (a − b)²/(n − 2),  a = max − mean, b = mean − min
 *
 * the last since the other n − 2 deviations sum to b − a. Order of quantiles does not depend on their type.
 *
 * Source: Hotelling and Solomons (1932), Ann. Math. Statist. 3:141; Bhatia and Davis (2000), Amer. Math. Monthly 107:353.
 */
export const descriptiveBounds: Rule = {
  id: 'descriptive-bounds',
  kind: 'bound',
  title: 'Mean, median, standard deviation and ends',
  identity: '|mean − median| ≤ s ≤ √((max − mean)(mean − min)); min ≤ q1 ≤ median ≤ q3 ≤ max',
  conventions: ['sd over n − 1', 'sd over n'],
  sources: ['Hotelling and Solomons (1932)', 'Bhatia and Davis (2000)'],
  check: ({ printed }) => Object.entries(printed.descriptives).flatMap(([id, table]) => checkTable(id, table, printed)),
};

interface Bound {
  readonly name: string;
  readonly holds: (read: Reader) => boolean;
}

function checkTable(id: string, table: DescriptivesTable, printed: PrintedTables): Finding[] {
  const n = (table.n ?? printed.n)?.value ?? null;
  const ways: Bound[][] = [...(n !== null && n >= 2 ? [boundsOf(table, n, (n - 1) / n)] : []), boundsOf(table, n, 1)];
  if (ways[0]!.length === 0) return [];
  const names = n !== null && n >= 2 ? ['sd over n − 1', 'sd over n'] : ['sd over n'];
  const tried = attempt(
    ways.map(
      (bounds, i): Convention => ({
        name: names[i]!,
        holds: (read) => bounds.every(({ holds }) => holds(read)),
      }),
    ),
  );
  const failing = ways.map((bounds) =>
    bounds.filter(({ name, holds }) => !attempt([{ name, holds }])[0]!.fits).map(({ name }) => name),
  );
  const fewest = failing.reduce((a, b) => (b.length < a.length ? b : a));
  const label = titleOf(table, id);
  const keys = ['min', 'q1', 'median', 'mean', 'q3', 'max', 'sd'] as const;
  const inconsistent = verdictOf(tried) === 'inconsistent';
  return [
    finding(descriptiveBounds, {
      verdict: verdictOf(tried),
      where: [{ path: pointer('/descriptives', id), label }],
      printed: keys.flatMap((key) => (table[key] ? [shownAs(table[key], `${label}: ${key}`)] : [])),
      conventions: tried,
      values: { table: label, checked: ways[0]!.map(({ name }) => name), failing: inconsistent ? fewest : [] },
      message: inconsistent
        ? `${label}: cannot hold together: ${fewest.join('; ') || 'under one convention for sd'}`
        : `${label}: bounds that hold: ${ways[0]!.map(({ name }) => name).join('; ')}`,
    }),
  ];
}

/** The bounds that can be laid beside what is printed; the variance over n is `factor` times the printed one. */
function boundsOf(table: DescriptivesTable, n: number | null, factor: number): Bound[] {
  const { min, q1, median, q3, max, mean, sd } = table;
  const bounds: Bound[] = [];
  const ordered = Object.entries({ min, q1, median, q3, max }).flatMap(([name, figure]) =>
    figure ? [{ name, figure }] : [],
  );
  for (const [i, low] of ordered.entries()) {
    const high = ordered[i + 1];
    if (!high) continue;
    bounds.push({
      name: `${low.name} ≤ ${high.name}`,
      holds: (read) => canBeAtMost(read(low.figure), read(high.figure)),
    });
  }
  if (mean && min) bounds.push({ name: 'min ≤ mean', holds: (read) => canBeAtMost(read(min), read(mean)) });
  if (mean && max) bounds.push({ name: 'mean ≤ max', holds: (read) => canBeAtMost(read(mean), read(max)) });
  if (!sd) return bounds;
  const spread = (read: Reader) => scaled(within(read(sd), 0, Infinity), Math.sqrt(factor));
  if (mean && median) {
    bounds.push({
      name: '|mean − median| ≤ s',
      holds: (read) => canBeAtMost(size(minus(read(mean), read(median))), spread(read)),
    });
  }
  if (mean && min && max) {
    const above = (read: Reader) => within(minus(read(max), read(mean)), 0, Infinity);
    const below = (read: Reader) => within(minus(read(mean), read(min)), 0, Infinity);
    bounds.push({
      name: 's² ≤ (max − mean)(mean − min)',
      holds: (read) => canBeAtMost(square(spread(read)), times(above(read), below(read))),
    });
    if (n !== null && n > 2) {
      bounds.push({
        name: 'n s² ≥ a² + b² + (a − b)²/(n − 2)',
        holds: (read) => {
          const [a, b] = [above(read), below(read)];
          const least = plus(plus(square(a), square(b)), scaled(square(size(minus(a, b))), 1 / (n - 2)));
          return canBeAtMost(least, scaled(square(spread(read)), n));
        },
      });
    }
  }
  return bounds;
}

const square = (a: Interval): Interval => ({ lo: a.lo ** 2, hi: a.hi ** 2 });
