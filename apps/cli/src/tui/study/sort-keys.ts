/** What the lists can be sorted by, with a name for the foot. */

import type { View } from '../view.ts';
import { dataColumns } from './data-columns.ts';

type Compare = (a: number, b: number) => number;

/** Orders of the ranking: by rank, by name, by each dimension. */
export function sortDirections({ report, context }: View): Compare[] {
  const scores = report.index?.scores ?? [];
  const dimensions = report.index?.dimensions ?? [];
  const name = (i: number): string => context.names.unit(scores[i]!.unit);
  return [
    (a, b) => scores[a]!.rank - scores[b]!.rank,
    (a, b) => name(a).localeCompare(name(b), context.lang),
    ...dimensions.map(
      ({ id }): Compare =>
        (a, b) =>
          (scores[b]!.dimensions[id] ?? -1) - (scores[a]!.dimensions[id] ?? -1),
    ),
  ];
}

/** What each order is called; the first is the screen's own. */
export function sortNames(view: View): string[] {
  const { context, words, report } = view;
  switch (view.state.screen) {
    case 'data':
      return [words.fileOrder, ...dataColumns(view).map((c) => context.names.short(c.name))];
    case 'index':
      return [
        words.index.ranking,
        context.noun[0],
        ...(report.index?.dimensions ?? []).map((d) => context.names.short(d.id)),
      ];
    case 'groups':
      return [words.groups.posterior('●', 1), words.groups.undecided, words.fileOrder];
    default:
      return [];
  }
}
