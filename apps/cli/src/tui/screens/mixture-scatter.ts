/** The outcome on the focus with a line for each component, controls at their means; undecided units are hollow. */
import type { MixtureFit } from '@cedu/core';
import { groupMark, INTERCEPT } from '@cedu/report';
import { dim, type Line } from '../paint/line.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { canvas, curve, label, mark } from '../plot/canvas.ts';
import { designOf, outcomeValues } from '../study/columns.ts';
import { isDecided } from '../study/stability.ts';
import type { View } from '../view.ts';
import { groupStyle } from './components-table.ts';

const DASHES = [0, 4, 2, 8];
const NAMED_FROM = 50;

export function mixtureScatter(view: View, fit: MixtureFit, cells: number, rows: number, selected?: string): Line[] {
  const { report, context, words } = view;
  const design = designOf(report);
  const y = outcomeValues(report);
  if (!design || !y) return [[dim(words.tooManyRows)]];
  const [focus, ...controls] = design;
  const x = focus!.values;
  const means = controls.map(({ term, values }) => ({ term, mean: values.reduce((a, b) => a + b, 0) / values.length }));
  const ys = rangeOf(y);
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, rangeOf(x, 0.02), ys);
  const several = fit.components.length > 1;
  fit.components.forEach((c, k) => {
    const slope = (term: string): number => c.terms.find((t) => t.term === term)?.estimate ?? 0;
    const at = slope(INTERCEPT) + means.reduce((sum, m) => sum + m.mean * slope(m.term), 0);
    curve(on, (v) => at + slope(focus!.term) * v, several ? groupStyle(k) : 'accent', {
      dash: several ? (DASHES[k] ?? 3) : 0,
    });
  });
  const position = new Map(report.data.units.map((unit, i) => [unit, i]));
  fit.units.forEach((unit, i) => {
    const at = position.get(unit);
    if (at === undefined) return;
    const posterior = fit.posteriors[i]!;
    const k = posterior.indexOf(Math.max(...posterior));
    const text = several ? groupMark(k + 1, isDecided(report, fit, i)) : '●';
    const style = several ? groupStyle(k) : '';
    mark(on, x[at]!, y[at]!, unit === selected ? '◉' : text, unit === selected ? 'bold accent' : style);
  });
  const name = (i: number, style: 'dim' | 'bold'): void => {
    label(on, x[i]!, y[i]!, context.names.unit(report.data.units[i]!), style);
  };
  const chosen = selected === undefined ? undefined : position.get(selected);
  if (chosen !== undefined) name(chosen, 'bold');
  if (cells >= NAMED_FROM) {
    const high = [...y.keys()].sort((a, b) => y[b]! - y[a]!);
    const far = [...x.keys()].sort((a, b) => x[b]! - x[a]!);
    for (const i of [...high.slice(0, 3), ...far.slice(0, 3), ...high.slice(-2)]) name(i, 'dim');
  }
  return framed(on);
}
