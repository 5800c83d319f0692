/** A unit's sheet: its scores against the median, where it is strongest and weakest. */
import { fixed, provinceOf } from '@cedu/report';
import { bold, dim, type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { heading, isTight } from '../paint/panes.ts';
import { width } from '../paint/text.ts';
import { filledBar } from '../plot/bars.ts';
import { rankRanges } from '../study/trust.ts';
import type { View } from '../view.ts';

const MEDIAN = '│';

function medianOf(values: readonly number[]): number {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** A bar with the median of all units on it. */
function profile(
  name: string,
  value: number,
  all: readonly number[],
  cells: number,
  names: number,
  first: boolean,
): Line {
  const bars = Math.max(4, cells - names - 7);
  const most = Math.max(...all.filter((v) => !Number.isNaN(v)), 1e-300);
  const top = most <= 1 && most > 0.2 ? 1 : most;
  const drawn = [...filledBar(Math.max(0, value) / top, bars)];
  const at = Math.max(0, Math.min(bars - 1, Math.round((medianOf(all) / top) * bars)));
  const style = first ? 'bold' : '';
  return [
    left(name, names, style),
    [drawn.slice(0, at).join(''), 'bar'],
    [MEDIAN, drawn[at] === ' ' ? 'dim' : 'bold'],
    [drawn.slice(at + 1).join(''), 'bar'],
    right(fixed(value, 3), 7, style),
  ];
}

export function sheetPane(view: View, position: number, cells: number, rows: number): Line[] {
  const { report, context, words } = view;
  const index = report.index!;
  const score = index.scores[position]!;
  const n = index.scores.length;
  const code = provinceOf(score.unit)?.code;
  const range = rankRanges(report)?.units.find((u) => u.unit === score.unit);
  const title: Line = [
    bold(context.names.unit(score.unit)),
    ...(code ? [dim(`   ${code}`)] : []),
    plain(`   ${words.index.rank(score.rank, n)}`),
  ];
  const lines: Line[] = heading(title, cells, rows);
  const tops = index.dimensions.filter((d) => d.parent === null);
  const names = Math.min(18, Math.max(10, ...tops.map((d) => width(context.names.short(d.id)) + 2)));
  lines.push(
    profile(
      words.index.composite,
      score.score,
      index.scores.map((s) => s.score),
      cells,
      names,
      true,
    ),
  );
  for (const { id } of tops.slice(0, Math.max(3, rows - 16))) {
    const all = index.scores.map((s) => s.dimensions[id] ?? Number.NaN);
    if (score.dimensions[id] !== undefined) {
      lines.push(profile(context.names.short(id), score.dimensions[id], all, cells, names, false));
    }
  }
  lines.push([dim(`${' '.repeat(names)}${MEDIAN} ${words.index.median}`)]);
  if (range && !isTight(rows)) lines.push([], [dim(words.index.range(range.low, range.high))]);
  lines.push([]);
  const ranked = index.weights
    .map(({ id, normalised }) => {
      const value = normalised[position] ?? null;
      const rank = value === null ? null : 1 + normalised.filter((v) => v !== null && v > value).length;
      return { id, value, rank };
    })
    .filter((r): r is { id: string; value: number; rank: number } => r.rank !== null)
    .sort((a, b) => a.rank - b.rank || b.value - a.value);
  const each = Math.min(isTight(rows) ? 3 : 4, Math.ceil(ranked.length / 2));
  const list = (title: string, some: typeof ranked): void => {
    lines.push([bold(title)]);
    const name = context.lang === 'zh' ? 17 : 20;
    const place = Math.max(...some.map((r) => width(words.index.of(r.rank, n))), 8) + 1;
    const bars = Math.max(4, cells - name - place);
    for (const r of some) {
      const drawn: Segment = [filledBar(Math.min(1, Math.max(0, r.value)), bars), 'bar'];
      lines.push([left(`  ${context.names.short(r.id)}`, name), drawn, right(words.index.of(r.rank, n), place, 'dim')]);
    }
  };
  list(words.index.strongest, ranked.slice(0, each));
  if (!isTight(rows)) lines.push([]);
  list(words.index.weakest, ranked.slice(-each).reverse());
  return lines;
}
