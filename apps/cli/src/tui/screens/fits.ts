/** Fits: the outcome on the index and each dimension, with the exponential curve; one panel each. */
import type { Association } from '@cedu/core';
import { associationsReading, atStart, fixed } from '@cedu/report';
import { bold, dim, indented, type Line, lineWidth, plain, type Segment } from '../paint/line.ts';
import { beside, finding, isTight } from '../paint/panes.ts';
import { cut, width } from '../paint/text.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { blob, canvas, curve, label, mark } from '../plot/canvas.ts';
import { valuesOf } from '../study/columns.ts';
import { rowsOf } from '../study/rows.ts';
import type { Screen, View } from '../view.ts';
import { emptyScreen } from './empty.ts';

const FOUR_ACROSS = 150;
const TALL = 45;
const NAMED_FROM = 44;

function panel(view: View, fit: Association, y: readonly number[], unit: number, cells: number, rows: number): Line[] {
  const { report, context, place } = view;
  const x = valuesOf(report, fit.x) ?? [];
  const logged = place.view === 1 && fit.logLinear !== null;
  const [a, b, r2] = logged ? [fit.logLinear!.a, fit.logLinear!.b, fit.logLinear!.r2] : [fit.a, fit.b, fit.r2];
  const ys = logged ? y.map(Math.log) : y;
  const yRange = logged ? rangeOf(ys) : { from: 0, to: rangeOf(ys).to };
  const xRange = rangeOf([...x, ...(Math.min(...x) >= 0 && Math.max(...x) <= 1 ? [0, 1] : [])], 0.02);
  const on = canvas(cells - axisCells(yRange, rows - 1), rows - 1 - AXIS_ROWS, xRange, yRange);
  curve(on, (v) => (logged ? Math.log(a) + b * v : a * Math.exp(b * v)), 'accent');
  x.forEach((v, i) => {
    blob(on, v, ys[i]!, '');
  });
  if (x[unit] !== undefined) {
    mark(on, x[unit]!, ys[unit]!, '◉', 'bold accent');
    label(on, x[unit]!, ys[unit]!, context.names.unit(report.data.units[unit]!), 'bold');
  }
  if (cells >= NAMED_FROM) {
    const byHeight = [...x.keys()].sort((i, j) => ys[j]! - ys[i]!);
    const byWidth = [...x.keys()].sort((i, j) => x[j]! - x[i]!);
    for (const i of [...byHeight.slice(0, 4), ...byWidth.slice(0, 2)]) {
      label(on, x[i]!, ys[i]!, context.names.unit(report.data.units[i]!), 'dim');
    }
  }
  const formula = `${fixed(a, 2)}·exp(${fixed(b, 2)}x)`;
  const tail: Segment[] = [[formula, 'accent'], plain(logged ? '   ln R² ' : '   R² '), bold(fixed(r2, 2))];
  const room = cells - lineWidth(tail) - 1;
  const named = context.names.label(fit.x);
  const title = cut(width(named) <= room ? named : context.names.short(fit.x), room);
  const gap = Math.max(1, cells - lineWidth([bold(title), ...tail]));
  const titled: Line = [bold(title), plain(' '.repeat(gap)), ...tail];
  return [titled, ...framed(on)];
}

export const fitsScreen: Screen = (view, columns, rows) => {
  const { report, context, words, place } = view;
  const { associations, outcome } = report;
  if (!associations || !outcome) return emptyScreen(words.notAsked('associate'), columns);
  const y = valuesOf(report, outcome.variable);
  const reading = associationsReading(associations, outcome.variable, context);
  const head = finding(
    reading.sentences[0]!,
    words.fits.measured(context.names.short(outcome.variable)),
    columns,
    rows,
    atStart(reading.heading),
  );
  if (!y) return [...head, [dim(` ${words.tooManyRows}`)]];
  const across =
    columns >= FOUR_ACROSS && rows < TALL ? Math.min(4, associations.length) : Math.min(2, associations.length);
  const bands = Math.ceil(associations.length / across);
  const cells = Math.floor((columns - 2 - 3 * (across - 1)) / across);
  const visible = Math.max(1, Math.min(bands, Math.floor((rows - head.length) / (isTight(rows) ? 8 : 10))));
  const height = Math.min(26, Math.floor((rows - head.length) / visible));
  const order = rowsOf(view);
  const unit = order[Math.min(place.cursor, order.length - 1)] ?? 0;
  const lines: Line[] = [];
  for (let band = 0; band < visible; band++) {
    const some = associations.slice(band * across, (band + 1) * across);
    const inner = isTight(rows) ? height : height - 1;
    const panes = some.map((fit) => ({ cells, lines: panel(view, fit, y, unit, cells, inner) }));
    lines.push(...indented(beside(panes, height)));
  }
  return [...head, ...lines];
};
