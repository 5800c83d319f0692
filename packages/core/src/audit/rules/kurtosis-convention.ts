/** By which convention a printed kurtosis is written, and what it is to be compared with. */
import { pointer } from '../../table/index.ts';
import { middle } from '../interval.ts';
import { KURTOSIS, type MomentConvention, SKEWNESS } from '../moments.ts';
import type { DescriptivesTable, PrintedTables } from '../printed.ts';
import { exactly, firstRounding } from '../rounding.ts';
import { brief, finding, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { allowed } from './moment-bounds.ts';

/** Programs print skewness and kurtosis by one pair of conventions. */
const PAIRS: readonly {
  readonly skewness: string;
  readonly kurtosis: string;
  readonly programs: RegExp;
  readonly normal: number;
}[] = [
  { skewness: 'G1', kurtosis: 'G2', programs: /spss|sas|excel|pandas|minitab/i, normal: 0 },
  { skewness: 'g1', kurtosis: 'b2', programs: /stata|eviews/i, normal: 3 },
  { skewness: 'g1', kurtosis: 'b2 − 3', programs: /scipy/i, normal: 0 },
  { skewness: 'm3/s³', kurtosis: 'm4/s⁴ − 3', programs: /psych|e1071/i, normal: 0 },
];

/**
 * A normal distribution has b2 = 3 and b2 − 3 = G2 = 0. The printed skewness and kurtosis are brought back to g1 and
 * b2 under each pair of conventions that programs print together; a pair is possible if they do not break the bounds
 * of rule `moment-bounds`, and the slack (b2 − g1² − 1)/(2 + g1²/2) tells how the values would be shaped: 0 for a
 * variable of two values, 1 for a gamma distribution. Where the publication names its program, that pair is the one
 * that fits, if it is possible. It is advice: what a text compares the figure with must be of the same convention.
 *
 * Source: Joanes and Gill (1998), The Statistician 47:183.
 */
export const kurtosisConvention: Rule = {
  id: 'kurtosis-convention',
  kind: 'advice',
  title: 'Convention of a printed kurtosis',
  identity: 'normal: b2 = 3, b2 − 3 = G2 = 0',
  conventions: PAIRS.map(({ skewness, kurtosis }) => `${skewness} with ${kurtosis}`),
  sources: ['Joanes and Gill (1998)'],
  check: ({ printed }) => Object.entries(printed.descriptives).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: DescriptivesTable, printed: PrintedTables): Finding[] {
  const { skewness, kurtosis } = table;
  const n = (table.n ?? printed.n)?.value ?? null;
  if (!skewness || !kurtosis || n === null || n < 4) return [];
  const named = (all: readonly MomentConvention[], name: string) => all.find((c) => c.name === name)!;
  const pairs = PAIRS.map((pair) => {
    const [s, k] = [named(SKEWNESS, pair.skewness), named(KURTOSIS, pair.kurtosis)];
    const [g1, b2] = [middle(s.moment(exactly(skewness), n)), middle(k.moment(exactly(kurtosis), n))];
    const rounding = firstRounding((read) => allowed(s.moment(read(skewness), n), k.moment(read(kurtosis), n), n));
    return { ...pair, g1, b2, slack: (b2 - g1 * g1 - 1) / (2 + (g1 * g1) / 2), rounding };
  });
  const software = printed.software ?? null;
  const fitting = pairs.find(({ programs, rounding }) => software !== null && programs.test(software) && rounding);
  const claims = printed.claims.flatMap((claim, i) =>
    claim.claim === 'kurtosis against' && claim.descriptives === id ? [{ claim, path: pointer('/claims', i) }] : [],
  );
  const against = claims[0]?.claim.value ?? null;
  const label = titleOf(table, id);
  const possiblePairs = pairs.filter(({ rounding }) => rounding !== null).map(({ kurtosis: name }) => name);
  return [
    finding(kurtosisConvention, {
      verdict: 'consistent',
      where: claims.map(({ claim, path }) => ({ path, label: claim.label ?? 'text' })),
      printed: [shownAs(skewness, `${label}: skewness`), shownAs(kurtosis, `${label}: kurtosis`)],
      conventions: pairs.map(({ skewness: s, kurtosis: k, rounding }) => ({
        name: `${s} with ${k}`,
        fits: rounding !== null,
        rounding,
      })),
      values: {
        table: label,
        kurtosis: kurtosis.value,
        software,
        fits: fitting?.kurtosis ?? null,
        normal: fitting?.normal ?? null,
        against: against?.value ?? null,
        alike: fitting && against ? fitting.normal === against.value : null,
        pairs: pairs.map(({ kurtosis: name, b2, g1, slack, rounding }) => ({
          name,
          b2,
          g1,
          slack,
          possible: rounding !== null,
        })),
      },
      message:
        `${label}: kurtosis ${kurtosis.text} ` +
        (fitting
          ? `fits ${fitting.kurtosis}, as ${software} prints it (b2 = ${brief(fitting.b2, 3)})`
          : `can be ${possiblePairs.join(', ') || 'none of the pairs'}`) +
        (against
          ? `; the text compares it with ${against.text}${fitting ? `, a normal one has ${fitting.normal}` : ''}`
          : ''),
    }),
  ];
}
