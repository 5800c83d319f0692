/** The specification curve: every design's coefficient from the lowest to the highest, its interval behind it. */
import { fixed, optionName, percent } from '@cedu/report';
import { bold, dim, type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { blob, canvas, curve, mark, speck } from '../plot/canvas.ts';
import type { multiverse } from '../study/trust.ts';
import type { View } from '../view.ts';

export type Multiverse = NonNullable<ReturnType<typeof multiverse>>;
export type Panel = Multiverse['panels'][number];

const kept = new WeakMap<Panel, Panel['specifications']>();
/** From the lowest estimate to the highest; sorted once. */
function sortedOf(panel: Panel): Panel['specifications'] {
  let sorted = kept.get(panel);
  if (!sorted) {
    sorted = [...panel.specifications].sort((a, b) => a.estimate - b.estimate);
    kept.set(panel, sorted);
  }
  return sorted;
}

/** Dots for estimates, a thin line for each interval, the study's own design marked. */
export function curveLines(result: Multiverse, panel: Panel, cells: number, rows: number): Line[] {
  const sorted = sortedOf(panel);
  const ys = rangeOf([...sorted.flatMap((s) => s.interval), 0], 0.02);
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, { from: 0, to: Math.max(1, sorted.length - 1) }, ys);
  // The ends of each interval: a line between them would fill the plane.
  sorted.forEach((s, i) => {
    speck(on, i, s.interval[0], 'rule');
    speck(on, i, s.interval[1], 'rule');
  });
  curve(on, () => 0, 'dim');
  sorted.forEach((s, i) => {
    blob(on, i, s.estimate, Math.sign(s.interval[0]) === Math.sign(s.interval[1]) ? 'accent' : 'bar');
  });
  const own = sorted.findIndex((s) => s.choices.every((c, k) => c === result.factors[k]!.own));
  if (own >= 0) mark(on, own, sorted[own]!.estimate, '◉', 'bold');
  // Designs have no scale of their own.
  return framed(on).slice(0, -1);
}

/** A row for each choice: its share of the spread, and the median of each option from the lowest to the highest. */
export function factorLines(view: View, result: Multiverse, panel: Panel, cells: number): Line[] {
  const { context } = view;
  const { factors: names } = context.words.trust;
  const name = context.lang === 'zh' ? 14 : 20;
  return [...panel.factors]
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .map((f): Line => {
      const options = result.factors.find((g) => g.factor === f.factor)!;
      const shown = options.options
        .map((option, i): { text: string; median: number | null; own: boolean } => ({
          text: optionName(option, context),
          median: f.medians[i] ?? null,
          own: i === options.own,
        }))
        .sort((a, b) => (a.median ?? 0) - (b.median ?? 0));
      const ends = shown.length > 3 ? [shown[0]!, shown.at(-1)!] : shown;
      const segments: Segment[] = ends.flatMap(({ text, median, own }): Segment[] => [
        [text, own ? 'bold' : ''],
        dim(` ${fixed(median, 2)}  `),
      ]);
      return [left(names[f.factor] ?? f.factor, name), right(percent(f.share), 5, 'bold'), plain('   '), ...segments];
    })
    .map((line) => line.slice(0, Math.max(3, cells)));
}

/** Below and above zero, as a bar parted at zero would show it. */
export function shareLine(view: View, panel: Panel): Line {
  const n = panel.specifications.length;
  const below = Math.round((panel.negative ?? 0) * n);
  return [
    bold(view.words.trust.specifications(fixed(n, 0), fixed(below, 0), fixed(n - below, 0))),
    dim(`   ◉ ${view.words.trust.own}`),
  ];
}
