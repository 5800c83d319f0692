/** Columns that are said to be min-max scaled reach both ends and pass neither. */
import { pointer } from '../../table/index.ts';
import { canBeAtMost, meet, point } from '../interval.ts';
import type { ScoreTable } from '../printed.ts';
import { attempt, finding, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * x′ = (x − min)/(max − min) is 0 for the smallest and 1 for the largest unit; onto another range it has that range's
 * ends. Rows that are not printed can hide an end, so only a table of all units is checked.
 *
 * Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, §5.
 */
export const minmaxColumns: Rule = {
  id: 'minmax-columns',
  kind: 'identity',
  title: 'Min-max columns hold 0 and 1',
  identity: 'min x′ = 0, max x′ = 1',
  conventions: ['0 to 1, or the range that is declared'],
  sources: ['OECD and JRC (2008), §5'],
  check: ({ printed }) =>
    Object.entries(printed.scores).flatMap(([id, table]) => {
      const complete = printed.n === undefined || Object.keys(table.rows).length === printed.n.value;
      return complete ? table.minmax.map((column) => checkColumn(id, table, column)) : [];
    }),
};

function checkColumn(id: string, table: ScoreTable, column: string): Finding {
  const j = table.columns.indexOf(column);
  const sorted = Object.entries(table.rows)
    .map(([unit, row]) => ({ unit, figure: row[j]! }))
    .sort((a, b) => a.figure.value - b.figure.value);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const [from, to] = table.range ?? [null, null];
  const tried = attempt([
    {
      name: minmaxColumns.conventions[0]!,
      holds: (read) => {
        const [lo, hi] = [from ? read(from) : point(0), to ? read(to) : point(1)];
        const ends = meet(read(least.figure), lo) && meet(read(most.figure), hi);
        return ends && canBeAtMost(lo, read(least.figure)) && canBeAtMost(read(most.figure), hi);
      },
    },
  ]);
  const label = titleOf(table, id);
  return finding(minmaxColumns, {
    verdict: verdictOf(tried),
    where: [{ path: pointer('/scores', id), label }],
    printed: [least, most].map(({ unit, figure }) => shownAs(figure, `${label}: ${column} of ${unit}`)),
    conventions: tried,
    values: {
      table: label,
      column,
      least: least.figure.value,
      most: most.figure.value,
      from: from?.value ?? 0,
      to: to?.value ?? 1,
    },
    message: `${label}: ${column} runs from ${least.figure.text} (${least.unit}) to ${most.figure.text} (${most.unit}); min-max runs from ${from?.text ?? 0} to ${to?.text ?? 1}`,
  });
}
