/** What the text says of the level of one unit: not high and low at once, and not against its own figure. */
import { meanOf, medianOf, overAll, unitColumn } from '../columns.ts';
import { canBeAtMost } from '../interval.ts';
import type { ClaimOf, PrintedTables } from '../printed.ts';
import type { Reader } from '../rounding.ts';
import { attempt, brief, finding, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * One unit cannot be high and low in one variable. Where a column of that name is printed, a high unit is at least
 * at the median or the mean of all, a low one at most.
 *
 * Source: by definition.
 */
export const claimLevel: Rule = {
  id: 'claim-level',
  kind: 'identity',
  title: 'Level of a unit in the text',
  identity: 'not high and low at once; high ≥ median or mean of all',
  conventions: ['against the median', 'against the mean'],
  sources: ['by definition'],
  check: ({ printed }) => {
    const groups = new Map<string, Said[]>();
    for (const [i, claim] of printed.claims.entries()) {
      if (claim.claim !== 'level') continue;
      const key = JSON.stringify([claim.unit, claim.variable]);
      groups.set(key, [...(groups.get(key) ?? []), { claim, path: `/claims/${i}` }]);
    }
    return [...groups.values()].flatMap((said) => checkUnit(said, printed));
  },
};

interface Said {
  readonly claim: ClaimOf<'level'>;
  readonly path: string;
}

function checkUnit(said: readonly Said[], printed: PrintedTables): Finding[] {
  const { unit, variable } = said[0]!.claim;
  const levels = [...new Set(said.map(({ claim }) => claim.is))];
  const where = said.map(({ claim, path }) => ({ path, label: claim.label ?? 'text' }));
  const conclusion = said.some(({ claim }) => claim.conclusion);
  const alarm = conclusion ? 'decision-changing' : 'inconsistent';
  const values = { unit, variable, said: said.map(({ claim }) => claim.is) };
  if (levels.length > 1) {
    const message = `${unit} is called both high and low in ${variable}: ${where.map(({ label }) => label).join(', ')}`;
    return [finding(claimLevel, { verdict: alarm, where, printed: [], values: { ...values, both: true }, message })];
  }
  const id = Object.keys(printed.scores).find((scores) => {
    const { columns, rows } = printed.scores[scores]!;
    return columns.includes(variable) && Object.hasOwn(rows, unit);
  });
  if (id === undefined) {
    const message = `${unit} is called ${levels[0]} in ${variable}, which no table prints`;
    const none = { ...values, both: false };
    return [finding(claimLevel, { verdict: 'not checkable', where, printed: [], values: none, message })];
  }
  const { units, figures, label } = unitColumn(id, variable, printed);
  const own = figures[units.indexOf(unit)]!;
  const atLeast = (read: Reader, centre: (values: readonly number[]) => number) => {
    const [a, b] = [read(own), overAll(figures, centre, read)];
    return levels[0] === 'high' ? canBeAtMost(b, a) : canBeAtMost(a, b);
  };
  const tried = attempt([
    { name: 'against the median', holds: (read) => atLeast(read, medianOf) },
    { name: 'against the mean', holds: (read) => atLeast(read, meanOf) },
  ]);
  const all = figures.map(({ value }) => value);
  return [
    finding(claimLevel, {
      verdict: verdictOf(tried) === 'consistent' ? 'consistent' : alarm,
      where,
      printed: [shownAs(own, `${label}: ${variable} of ${unit}`)],
      conventions: tried,
      values: { ...values, both: false, value: own.value, median: medianOf(all), mean: meanOf(all) },
      message: `${unit} is called ${levels[0]} in ${variable}: ${own.text}, median of all ${brief(medianOf(all))}, mean ${brief(meanOf(all))}`,
    }),
  ];
}
