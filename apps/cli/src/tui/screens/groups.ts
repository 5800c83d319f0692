/** Groups: each unit with its posterior as a bar, undecided ones hollow, and the tile grid beside. */
import type { MixtureFit } from '@cedu/core';
import { fixed, groupMark, groupsSentences, inWords } from '@cedu/report';
import { bold, dim, indented, type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { beside, finding, heading, isTight, type Pane, windowFrom } from '../paint/panes.ts';
import { groupedOf } from '../study/grouped.ts';
import { rowsOf } from '../study/rows.ts';
import { isDecided, stabilityOf } from '../study/stability.ts';
import type { Screen, View } from '../view.ts';
import { groupStyle } from './components-table.ts';
import { emptyScreen } from './empty.ts';
import { mixtureScatter } from './mixture-scatter.ts';
import { hasTiles, tileKey, tileLines, tilesWidth } from './tiles.ts';

const STROKES = ['━', '╌', '┄', '┈', '·', ' ', ' ', ' '];
const GAP_AFTER = 5;

/** The posterior of a unit as one bar, a stroke for each group. */
function strokes(posterior: readonly number[], cells: number): Segment[] {
  let [reached, drawn] = [0, 0];
  return posterior.map((share, k): Segment => {
    reached += share;
    const end = k === posterior.length - 1 ? cells : Math.min(cells, Math.round(reached * cells));
    const text = STROKES[k]!.repeat(Math.max(0, end - drawn));
    drawn = Math.max(drawn, end);
    return [text, groupStyle(k)];
  });
}

function list(
  view: View,
  fit: MixtureFit,
  order: ArrayLike<number>,
  cursor: number,
  cells: number,
  rows: number,
): Line[] {
  const { report, context, words } = view;
  const stability = stabilityOf(report, fit);
  const names = context.lang === 'zh' ? 7 : 13;
  const kept = stability ? 8 : 0;
  const bars = Math.max(4, cells - names - 4 - 8 - kept);
  const head = heading(
    [
      left('', names + 3),
      left(words.groups.posterior(groupMark(1), 1), bars + 7, 'dim'),
      ...(stability ? [right(words.groups.kept, kept, 'dim')] : []),
    ],
    cells,
    rows,
  );
  const room = rows - head.length;
  const roomy = room >= order.length + Math.floor((order.length - 1) / GAP_AFTER);
  const from = windowFrom(cursor, room, order.length);
  const lines: Line[] = [];
  for (let q = from; q < Math.min(order.length, from + room); q++) {
    const i = order[q]!;
    const posterior = fit.posteriors[i]!;
    const k = posterior.indexOf(Math.max(...posterior));
    const on = q === cursor;
    const style = on ? 'bold' : '';
    const share = stability?.[i] ?? null;
    lines.push([
      [on ? '▌' : ' ', 'accent'],
      [`${groupMark(k + 1, isDecided(report, fit, i))} `, groupStyle(k)],
      left(context.names.unit(fit.units[i]!), names, style),
      ...strokes(posterior, bars),
      right(fixed(posterior[0]!, 2), 7, style),
      ...(stability
        ? [right(share === null ? '' : `${fixed(100 * share, 0)} %`, kept, share !== null && share < 0.9 ? 'dim' : '')]
        : []),
    ]);
    if (roomy && (q + 1) % GAP_AFTER === 0) lines.push([]);
  }
  if (order.length === 0) lines.push([dim(words.data.none)]);
  return [...head, ...lines];
}

/** What is known of one unit: each group's posterior. */
function unitLine(view: View, fit: MixtureFit, i: number): Line {
  const { context } = view;
  const posterior = fit.posteriors[i]!;
  return [
    bold(` ${context.names.unit(fit.units[i]!)}   `),
    ...posterior.flatMap((p, k): Segment[] => [[groupMark(k + 1), groupStyle(k)], plain(` ${fixed(p, 3)}   `)]),
    dim(isDecided(view.report, fit, i) ? '' : context.words.terms.undecided),
  ];
}

export const groupsScreen: Screen = (view, columns, rows) => {
  const { report, context, words, place } = view;
  const { mixture } = report;
  if (!mixture) return emptyScreen(report.study.segment ? words.notComputed : words.notAsked('segment'), columns);
  const grouped = groupedOf(report);
  if (!grouped) return emptyScreen(words.groups.none, columns);
  const { fit, supported } = grouped;
  const k = fit.components.length;
  const said = groupsSentences(fit, context);
  const word = inWords(k, context);
  const title = supported ? said[0]! : words.groups.conditional(word);
  const below = supported ? (said[1] ?? '') : `${context.words.sentences.mixture.notSupported(word)} ${said[0]}`;
  const head = finding(title, below, columns, rows);
  const order = rowsOf(view);
  const cursor = Math.min(place.cursor, Math.max(0, order.length - 1));
  const selected = order[cursor];
  const sheet =
    place.open && selected !== undefined
      ? [[['━'.repeat(columns), 'accent']] as Line, unitLine(view, fit, selected)]
      : [];
  const room = rows - head.length - sheet.length;
  const unit = selected === undefined ? undefined : fit.units[selected];
  const size = columns >= 104 && room >= 29 ? 'wide' : 'narrow';
  const grid = hasTiles(report.data.units) && place.view === 0;
  const side = grid ? tilesWidth(size) : columns >= 104 ? 50 : 38;
  const cells = Math.min(columns >= 160 ? 78 : 90, columns - side - 5);
  const scatterTitle: Line = [
    bold(
      words.components.scatter(
        context.names.outcome(mixture.outcome),
        context.names.short(report.study.explain?.focus ?? ''),
      ),
    ),
  ];
  const drawn = (at: number): Pane => ({
    cells: at,
    lines: [
      ...heading(scatterTitle, at, rows),
      ...mixtureScatter(view, fit, at, Math.min(30, room - (isTight(rows) ? 1 : 2)), unit),
    ],
  });
  const panes: Pane[] = [{ cells, lines: list(view, fit, order, cursor, cells, room) }];
  if (grid) {
    const tiles = [
      ...heading([bold(words.groups.tiles)], side, rows),
      ...tileLines(view, fit, unit, size),
      [],
      tileKey(view, k),
    ];
    panes.push({ cells: side, lines: tiles });
  } else panes.push(drawn(side));
  if (columns >= 180 && grid) panes.push(drawn(columns - cells - side - 8));
  return [...head, ...indented(beside(panes, room)), ...sheet];
};
