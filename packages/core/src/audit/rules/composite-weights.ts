/** A composite against the weights that are printed for it. */
import { pointer } from '../../table/index.ts';
import { type Composite, canBeMade, compositeOf, leastMiss, type Shares } from '../composite-programme.ts';
import type { PrintedTables, WeightTable } from '../printed.ts';
import type { Reader } from '../rounding.ts';
import { nearest } from '../rounding.ts';
import { anyFits, attempt, brief, type Convention, finding, possible, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { sharesOf } from '../weights.ts';

const SCALES = ['min-max', 'as printed'] as const;

/**
 * Printed weights w must make the composite at some scale s and some offset a:
 *
 *     C_i = a + s Σ_j w_j s_ij
 *
 * within what the decimals of all of them leave, with the dimensions min-maxed or as printed. The figures are
 * inconsistent only if no scale and offset fit while other weights would (rule `composite-linear`); a composite that
 * no weights make is not checkable.
 *
 * Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, §6.
 */
export const compositeWeights: Rule = {
  id: 'composite-weights',
  kind: 'identity',
  title: 'Composite against printed weights',
  identity: 'C = a + s Σ w_j s_j',
  conventions: ['dimensions min-maxed, any scale and offset', 'dimensions as printed, any scale and offset'],
  sources: ['OECD and JRC (2008), §6'],
  check: ({ printed }) =>
    Object.entries(printed.weights).flatMap(([id, table]) => {
      const scores = table.of === undefined ? undefined : printed.scores[table.of];
      const columns = scores && compositeOf(scores);
      return columns ? checkWeights(id, table, columns, printed) : [];
    }),
};

function checkWeights(id: string, table: WeightTable, columns: Composite, printed: PrintedTables): Finding[] {
  const names = columns.dimensions.map(({ name }) => name);
  const shares = (read: Reader): Shares | null => sharesOf(table, names, read);
  if (shares(nearest) === null) return [];
  const label = titleOf(table, id);
  const scores = printed.scores[table.of!]!;
  const tried = attempt(
    SCALES.map(
      (scale, i): Convention => ({
        name: compositeWeights.conventions[i]!,
        holds: (read) => canBeMade(columns, { scale, offset: true }, read, shares(read)),
      }),
    ),
  );
  const others = attempt([
    { name: '', holds: (read) => canBeMade(columns, { scale: 'min-max', offset: true }, read) },
  ])[0]!.fits;
  const fits = anyFits(tried);
  const misses = SCALES.map((scale) => leastMiss(columns, { scale, offset: true }, nearest, shares(nearest)!));
  const miss = Math.min(...misses);
  return [
    finding(compositeWeights, {
      verdict: fits ? 'consistent' : others || scores.aggregate === 'arithmetic' ? 'inconsistent' : 'not checkable',
      where: [{ path: pointer('/scores', table.of!), label: titleOf(scores, table.of!) }],
      printed: Object.entries(table.values).flatMap(([name, figure]) =>
        figure === 'remainder' ? [] : [shownAs(figure, `${label}: ${name}`)],
      ),
      possible: shares(nearest)!.map((share, j) => possible(`weight of ${names[j]}`, share)),
      conventions: tried,
      values: {
        weights: label,
        miss: fits || !Number.isFinite(miss) ? null : miss,
        scores: titleOf(scores, table.of!),
        composite: scores.composite!,
        dimensions: names,
        shares: shares(nearest)!.map(({ lo, hi }) => (lo + hi) / 2),
        others,
      },
      message: `${label}: with these weights ${fits ? 'some' : 'no'} scale and offset make ${scores.composite} of its dimensions${!fits && others ? '; other weights do' : ''}${fits || !Number.isFinite(miss) ? '' : `; the closest misses some unit by ${brief(miss, 2)}`}`,
    }),
  ];
}
