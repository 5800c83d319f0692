/** Coefficients with their intervals, and residuals on fitted values. */
import type { Regression } from '@cedu/core';
import { plain as figure, fixed, INTERCEPT } from '@cedu/report';
import { blank, bold, dim, type Line, left, plain, type Segment } from '../paint/line.ts';
import { width } from '../paint/text.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf, ticks } from '../plot/axes.ts';
import { blob, canvas, curve, label } from '../plot/canvas.ts';
import type { View } from '../view.ts';
import { termName } from './regression-table.ts';

/** A row for each slope: the interval as a line, the estimate on it, zero as a rule. */
export function coefficientPlot(view: View, regression: Regression, cells: number, roomy = true): Line[] {
  const terms = regression.terms.filter((t) => t.term !== INTERCEPT);
  const bounds = terms.flatMap((t) => t.interval ?? [t.estimate]);
  const range = rangeOf([...bounds, 0]);
  const longest = Math.max(...terms.map((t) => width(termName(view, t.term))));
  const names = Math.min(Math.floor(0.4 * cells), longest + 1);
  const room = cells - names;
  const at = (v: number): number => Math.round(((v - range.from) / (range.to - range.from)) * (room - 1));
  const lines = terms.flatMap((t): Line[] => {
    const row = Array.from<unknown, string>({ length: room }, (_, k) => (k === at(0) ? '│' : ' '));
    const [a, b] = t.interval ?? [t.estimate, t.estimate];
    for (let k = at(a); k <= at(b); k++) row[k] = k === at(0) ? '┼' : '─';
    const here = at(t.estimate);
    const style = t.term === view.report.study.explain?.focus ? 'bold' : '';
    const segments: Segment[] = [
      left(termName(view, t.term), names, style),
      [row.slice(0, here).join(''), 'accent'],
      bold('●'),
      [row.slice(here + 1).join(''), 'accent'],
    ];
    return roomy ? [segments, [blank(names + at(0)), ['│', 'rule']]] : [segments];
  });
  const axis = new Array<string>(room).fill(' ');
  for (const v of ticks(range, 5)) {
    const text = [...figure(v)];
    const first = Math.max(0, Math.min(room - text.length, at(v) - (text.length >> 1)));
    text.forEach((c, k) => {
      axis[first + k] = c;
    });
  }
  return [...lines, [dim(' '.repeat(names) + axis.join(''))]];
}

/** Residuals on fitted values, the largest three named. */
export function residualPlot(view: View, regression: Regression, cells: number, rows: number): Line[] {
  const { fitted, residuals, units } = regression;
  const ys = rangeOf(residuals);
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, rangeOf(fitted), ys);
  curve(on, () => 0, 'dim');
  residuals.forEach((e, i) => {
    blob(on, fitted[i]!, e, 'accent');
  });
  const largest = [...residuals.keys()].sort((a, b) => Math.abs(residuals[b]!) - Math.abs(residuals[a]!)).slice(0, 3);
  for (const i of largest) label(on, fitted[i]!, residuals[i]!, view.context.names.unit(units[i]!), '');
  return framed(on);
}

/** The effect of the selected term in words: over its range, per standard deviation. */
export function effectLine(view: View, regression: Regression, term: string): Line {
  const effect = regression.effects?.find((e) => e.term === term);
  if (!effect) return [];
  const sd = effect.sd.percent?.estimate;
  return [
    plain(` ${view.context.names.label(term)}: `),
    dim(`+1 sd → ${sd === undefined ? fixed(effect.sd.estimate, 3) : `${fixed(sd, 1)}%`}`),
  ];
}
