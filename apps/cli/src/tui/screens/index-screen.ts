/** Index: weights, ranking, and the sheet of the unit in focus; three panes side by side where there is room. */
import { indexReading } from '@cedu/report';
import { bold, indented, type Line } from '../paint/line.ts';
import { beside, finding, heading } from '../paint/panes.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { blob, canvas, label, mark } from '../plot/canvas.ts';
import { valuesOf } from '../study/columns.ts';
import type { Screen, View } from '../view.ts';
import { emptyScreen } from './empty.ts';
import { rankingPane, selectedScore } from './index-ranking.ts';
import { sheetPane } from './index-sheet.ts';
import { weightsPane } from './index-weights.ts';

export const THREE_PANES = 160;
const ROOMY = 104;
const SCATTER_ROWS = 18;

/** The score against the outcome, the unit in focus marked. */
function scatter(view: View, selected: number | null, cells: number, rows: number): Line[] {
  const { report, context } = view;
  const x = valuesOf(report, report.index!.name);
  const y = report.outcome ? valuesOf(report, report.outcome.variable) : null;
  if (!x || !y) return [];
  const ys = rangeOf(y.filter((v) => !Number.isNaN(v)));
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, rangeOf(x), ys);
  x.forEach((v, i) => {
    blob(on, v, y[i]!, 'dim');
  });
  if (selected !== null) {
    mark(on, x[selected]!, y[selected]!, '◉', 'bold accent');
    label(on, x[selected]!, y[selected]!, context.names.unit(report.data.units[selected]!), 'bold');
  }
  return framed(on);
}

function measured(view: View): string {
  const { report, context, words } = view;
  const index = report.index!;
  const { terms } = context.words;
  const parts = [
    terms.normalise[index.normalise] ?? index.normalise,
    terms.weighting[index.weighting] ?? index.weighting,
    terms.aggregate[index.aggregate] ?? index.aggregate,
    terms.count(index.scores.length, context.noun),
  ];
  return words.index.measured(terms.aside(context.names.label(index.name), index.name), terms.list(parts));
}

export const indexScreen: Screen = (view, columns, rows) => {
  const { report, context, words, place } = view;
  if (!report.index) return emptyScreen(words.notAsked('index'), columns);
  const head = finding(indexReading(report.index, context).sentences[0]!, measured(view), columns, rows);
  const room = rows - head.length;
  const selected = selectedScore(view);
  if (columns >= THREE_PANES) {
    const [left, right] = [44, 54];
    const middle = Math.min(90, columns - left - right - 10);
    const free = room - weightsPane(view, left, room).length - 2;
    const below =
      free > 12 && report.outcome
        ? [
            [],
            ...heading([bold(words.index.scatter(context.names.label(report.outcome.variable)))], left, rows),
            ...scatter(view, selected, left, Math.min(free - 1, SCATTER_ROWS)),
          ]
        : [];
    const panes = [
      { cells: left, lines: [...weightsPane(view, left, room), ...below] },
      { cells: middle, lines: rankingPane(view, middle, room) },
      { cells: right, lines: selected === null ? [] : sheetPane(view, selected, right, room) },
    ];
    return [...head, ...indented(beside(panes, room, 4))];
  }
  const left = columns >= ROOMY ? 42 : 36;
  const right = columns - left - 5;
  const sheet = place.open && selected !== null;
  const panes = [
    { cells: left, lines: sheet ? sheetPane(view, selected, left, room) : weightsPane(view, left, room) },
    { cells: right, lines: rankingPane(view, right, room) },
  ];
  return [...head, ...indented(beside(panes, room))];
};
