/** The focus coefficient without each unit in turn, those that move it most first; and ranks that hang on the design. */
import { fixed } from '@cedu/report';
import { bold, dim, type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { windowFrom } from '../paint/panes.ts';
import { width } from '../paint/text.ts';
import { rangeOf } from '../plot/axes.ts';
import type { leaveOneOut, rankRanges } from '../study/trust.ts';
import type { View } from '../view.ts';

type LeaveOneOut = NonNullable<ReturnType<typeof leaveOneOut>>;
type RankRanges = NonNullable<ReturnType<typeof rankRanges>>;

/** A row for each unit: interval, estimate, the full sample's estimate as a rule. */
export function unitLines(view: View, result: LeaveOneOut, cells: number, rows: number): Line[] {
  const { context, words, place } = view;
  const sorted = [...result.without].sort(
    (a, b) => Math.abs(b.estimate - result.estimate) - Math.abs(a.estimate - result.estimate),
  );
  const names = context.lang === 'zh' ? 9 : 14;
  const room = Math.max(8, cells - names - 9);
  const range = rangeOf([...sorted.flatMap((s) => s.interval ?? [s.estimate]), result.estimate, 0], 0.02);
  const at = (v: number): number =>
    Math.max(0, Math.min(room - 1, Math.round(((v - range.from) / (range.to - range.from)) * (room - 1))));
  const [zero, whole] = [at(0), at(result.estimate)];
  const row = (
    name: string,
    estimate: number,
    interval: readonly [number, number] | null,
    on: boolean,
    of: boolean,
  ): Line => {
    const drawn = Array.from<unknown, string>({ length: room }, (_, k) =>
      k === zero ? '│' : k === whole && !of ? '╌' : ' ',
    );
    const [a, b] = interval ?? [estimate, estimate];
    for (let k = at(a); k <= at(b); k++) drawn[k] = k === zero ? '┼' : '─';
    const here = at(estimate);
    const style = on || of ? 'bold' : '';
    return [
      [on ? '▌' : ' ', 'accent'],
      left(name, names, style),
      [drawn.slice(0, here).join(''), of ? 'accent' : 'bar'],
      bold('●'),
      [drawn.slice(here + 1).join(''), of ? 'accent' : 'bar'],
      right(fixed(estimate, 2), 8, style),
    ];
  };
  const listed = rows - 1;
  const cursor = Math.min(place.cursor, sorted.length - 1);
  const from = windowFrom(cursor, listed, sorted.length);
  return [
    row(words.trust.allUnits, result.estimate, result.interval, false, true),
    ...sorted
      .slice(from, from + listed)
      .map((s, q) => row(context.names.unit(s.unit), s.estimate, s.interval, from + q === cursor, false)),
  ];
}

/** Pairs whose order depends on the design, the closest first. */
export function pairLines(view: View, ranks: RankRanges, cells: number, rows: number): Line[] {
  const { context } = view;
  const pairs = ranks.pairs?.closest ?? [];
  const shown = pairs.slice(0, rows);
  const longest = Math.max(
    ...shown.flatMap(({ a, b }) => [width(context.names.unit(a)), width(context.names.unit(b))]),
  );
  const name = Math.min(longest, Math.floor((cells - 20) / 2)) + 1;
  const bars = Math.max(6, Math.min(40, cells - 2 * name - 8));
  return shown.map(({ a, b, share }): Line => {
    const filled = Math.round(share * bars);
    const drawn: Segment[] = [
      ['━'.repeat(filled), 'g1'],
      ['╌'.repeat(bars - filled), 'g2'],
    ];
    return [
      left(context.names.unit(a), name),
      ...drawn,
      plain(' '),
      left(context.names.unit(b), name),
      dim(`${fixed(100 * share, 0)} %`),
    ];
  });
}
