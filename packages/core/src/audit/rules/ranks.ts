/** Printed ranks, and the order of rows, against the scores. */

import { pointer } from '../../table/index.ts';
import type { Figure } from '../figure.ts';
import type { ScoreTable } from '../printed.ts';
import { anyFits, finding, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A larger score has a smaller rank. One column is rounded in one way, so a larger printed score stands for a larger
 * score; units with equal printed scores may stand in any order. Ranks may also count from the smallest score.
 *
 *     s_i > s_j  =>  rank_i < rank_j
 *
 * Source: by definition.
 */
export const ranks: Rule = {
  id: 'ranks',
  kind: 'identity',
  title: 'Ranks and order of rows against scores',
  identity: 's_i > s_j => rank_i < rank_j',
  conventions: ['1 is the largest', '1 is the smallest'],
  sources: ['by definition'],
  check: ({ printed }) =>
    Object.entries(printed.scores).flatMap(([id, table]) => [
      ...Object.entries(table.ranks).map(([rank, of]) => checkRanks(id, table, rank, of)),
      ...(table.ordered === undefined ? [] : [checkOrder(id, table, table.ordered)]),
    ]),
};

interface Row {
  readonly unit: string;
  readonly score: Figure;
  /** Rank, or place among the rows. */
  readonly place: number;
}

function checkRanks(id: string, table: ScoreTable, rank: string, of: string): Finding {
  const [r, s] = [table.columns.indexOf(rank), table.columns.indexOf(of)];
  const rows = Object.entries(table.rows).map(([unit, row]): Row => ({ unit, score: row[s]!, place: row[r]!.value }));
  const label = titleOf(table, id);
  return report(id, label, of, rows, (unit) => {
    const row = table.rows[unit]!;
    return [shownAs(row[s]!, `${label}: ${of} of ${unit}`), shownAs(row[r]!, `${label}: ${rank} of ${unit}`)];
  });
}

function checkOrder(id: string, table: ScoreTable, of: string): Finding {
  const s = table.columns.indexOf(of);
  const rows = Object.entries(table.rows).map(([unit, row], place): Row => ({ unit, score: row[s]!, place }));
  const label = titleOf(table, id);
  return report(id, label, of, rows, (unit) => [shownAs(table.rows[unit]![s]!, `${label}: ${of} of ${unit}`)]);
}

function report(
  id: string,
  label: string,
  of: string,
  rows: readonly Row[],
  figures: (unit: string) => Finding['printed'],
): Finding {
  const falling = firstBreak(rows, 1);
  const rising = firstBreak(rows, -1);
  const conventions = [
    { name: '1 is the largest', fits: falling === null, rounding: falling === null ? ('nearest' as const) : null },
    { name: '1 is the smallest', fits: rising === null, rounding: rising === null ? ('nearest' as const) : null },
  ];
  const fits = anyFits(conventions);
  return finding(ranks, {
    verdict: fits ? 'consistent' : 'inconsistent',
    where: [{ path: pointer('/scores', id), label }],
    printed: fits || !falling ? [] : falling.flatMap(figures),
    conventions,
    values: { table: label, column: of, units: rows.length, pair: fits ? null : falling },
    message: fits
      ? `${label}: the order of ${rows.length} units agrees with ${of}`
      : `${label}: ${falling!.join(' and ')} stand in another order than their ${of}`,
  });
}

/** Two units whose places contradict their scores, or null. Of equal scores any order will do. */
function firstBreak(rows: readonly Row[], sign: 1 | -1): [string, string] | null {
  const sorted = [...rows].sort((a, b) => sign * (b.score.value - a.score.value) || a.place - b.place);
  let worst: Row | null = null; // the last place among the units with larger scores
  let group: Row | null = null;
  for (const [i, row] of sorted.entries()) {
    if (i > 0 && row.score.value !== sorted[i - 1]!.score.value) {
      if (!worst || group!.place > worst.place) worst = group;
      group = null;
    }
    if (worst && row.place <= worst.place) return [worst.unit, row.unit];
    if (!group || row.place > group.place) group = row;
  }
  return null;
}
