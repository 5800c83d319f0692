/** The specification curve: every design's coefficient from the lowest to the highest, its interval behind it. */
import { fixed, optionName, percent } from '@cedu/report';
import { bold, dim, type Line, left, lineWidth, plain, right, type Segment } from '../paint/line.ts';
import { wrap } from '../paint/text.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { band, blob, type Canvas, canvas, dotX, level, mark } from '../plot/canvas.ts';
import type { multiverse } from '../study/trust.ts';
import type { View } from '../view.ts';

export type Multiverse = NonNullable<ReturnType<typeof multiverse>>;
export type Panel = Multiverse['panels'][number];

/** Cells from which each choice has a line with its options; below, only its share. */
const ROOMY = 70;

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

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** The interval at each column of dots: the median of the ends of the designs that share it. */
function intervalsOf(on: Canvas, sorted: Panel['specifications']): (readonly [number, number] | undefined)[] {
  const columns: { low: number[]; high: number[] }[] = [];
  sorted.forEach(({ interval: [low, high] }, i) => {
    const at = dotX(on, i);
    columns[at] ??= { low: [], high: [] };
    columns[at].low.push(low);
    columns[at].high.push(high);
  });
  return Array.from(columns, (c) => c && ([median(c.low), median(c.high)] as const));
}

/** Dots for estimates on the band of their intervals, those that leave zero out in the accent; the study's own design marked. */
export function curveLines(result: Multiverse, panel: Panel, cells: number, rows: number): Line[] {
  const sorted = sortedOf(panel);
  const ys = rangeOf([...sorted.flatMap((s) => s.interval), 0], 0.02);
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, { from: 0, to: Math.max(1, sorted.length - 1) }, ys);
  band(on, intervalsOf(on, sorted), 'rule');
  level(on, 0, 'dim');
  sorted.forEach((s, i) => {
    blob(on, i, s.estimate, Math.sign(s.interval[0]) === Math.sign(s.interval[1]) ? 'accent' : 'bar');
  });
  const own = sorted.findIndex((s) => s.choices.every((c, k) => c === result.factors[k]!.own));
  if (own >= 0) mark(on, own, sorted[own]!.estimate, '◉', 'bold');
  // Designs have no scale of their own.
  return framed(on).slice(0, -1);
}

/** What each choice does to the spread: its share, and the median of each option from the lowest to the highest. */
export function factorLines(view: View, result: Multiverse, panel: Panel, cells: number): Line[] {
  const { context } = view;
  const { factors: names } = context.words.trust;
  const name = context.lang === 'zh' ? 14 : 20;
  const sorted = [...panel.factors].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (cells < ROOMY) {
    const shares = sorted.map((f) => `${names[f.factor] ?? f.factor} ${percent(f.share)}`);
    const text = view.words.trust.spread(context.words.terms.list(shares));
    return wrap(text, cells).map((line): Line => [dim(line)]);
  }
  return sorted
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
export function shareLine(view: View, panel: Panel, level: number, cells: number): Line {
  const n = panel.specifications.length;
  const below = Math.round((panel.negative ?? 0) * n);
  const counted: Line = [
    bold(view.words.trust.specifications(fixed(n, 0), fixed(below, 0), fixed(n - below, 0))),
    dim(`   ◉ ${view.words.trust.own}`),
  ];
  const banded: Line = [
    ...counted,
    plain('   '),
    ['⢕⢕', 'rule'],
    dim(` ${view.words.trust.intervals(percent(level, 0))}`),
  ];
  return lineWidth(banded) <= cells ? banded : counted;
}
