/** The ranking: a bar for each score, and the range of ranks over designs where it is known. */
import { fixed } from '@cedu/report';
import { dim, type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { heading, windowFrom } from '../paint/panes.ts';
import { width } from '../paint/text.ts';
import { filledBar } from '../plot/bars.ts';
import { rowsOf } from '../study/rows.ts';
import { rankRanges } from '../study/trust.ts';
import type { View } from '../view.ts';

/** From so many cells on the range is drawn, below that it is written. */
const WIDE = 68;
const STRIP = 27;
/** So many rows in a row, then a gap, where there is room. */
const GAP_AFTER = 5;

/** Names are cut at 18 cells; shorter ones leave the room to the bars. Measured on the first rows only. */
function nameCells({ report, context }: View): number {
  const [least, most, measured] = [context.lang === 'zh' ? 7 : 13, 18, 200];
  const names = report.index!.scores.slice(0, measured).map((s) => width(context.names.unit(s.unit)));
  return 1 + Math.min(most, Math.max(least, ...names));
}

const cellOf = (rank: number, n: number, strip: number): number =>
  n <= strip ? rank - 1 : Math.round(((rank - 1) / Math.max(1, n - 1)) * (strip - 1));

/** The range as a line of cells with the rank on it. */
function drawnRange(rank: number, low: number, high: number, n: number): Segment[] {
  const strip = Math.min(n, STRIP);
  const [a, b, at] = [cellOf(low, n, strip), cellOf(high, n, strip), cellOf(rank, n, strip)];
  const cells = Array.from({ length: strip }, (_, k) => (k >= a && k <= b ? '─' : ' '));
  return [[cells.slice(0, at).join(''), 'accent'], plain('●'), [cells.slice(at + 1).join(''), 'accent']];
}

function scale(n: number): string {
  const strip = Math.min(n, STRIP);
  const middle = fixed(Math.round((n + 1) / 2), 0);
  const text = `1${' '.repeat(Math.max(1, (strip >> 1) - 1))}${middle}`;
  return text + fixed(n, 0).padStart(Math.max(1, strip - text.length));
}

/** The highest and lowest score; bars start at zero, so where scores fall below it the bars start at the lowest. */
function barRange(scores: readonly number[]): readonly [number, number] {
  let [low, high] = [0, Number.MIN_VALUE];
  for (const s of scores) {
    if (s < low) low = s;
    if (s > high) high = s;
  }
  return [low, high];
}

export function rankingPane(view: View, cells: number, rows: number): Line[] {
  const { report, context, words, place } = view;
  const index = report.index!;
  const n = index.scores.length;
  const ranges = rankRanges(report);
  const known = new Map(ranges?.units.map((u) => [u.unit, u]) ?? []);
  const drawn = known.size > 0 && cells >= WIDE;
  const written = known.size > 0 && !drawn ? 9 : 0;
  const strip = drawn ? Math.min(n, STRIP) + 3 : 0;
  const name = nameCells(view);
  const digits = String(n).length + 1;
  const bars = Math.max(4, cells - 2 - digits - name - 7 - strip - written);
  const order = rowsOf({ ...view, place: { ...place, pane: 0 } });
  const [low, high] = barRange(index.scores.map((s) => s.score));
  const [title, filter] = [known.size > 0 ? words.index.ranges : words.index.ranking, place.filter];
  const shownTitle: Segment[] = [
    [
      filter === '' ? title : `${words.index.ranking}  ${words.filtered(filter, order.length)}`,
      place.pane === 0 ? 'bold' : 'dim',
    ],
  ];
  const first: Line = drawn
    ? [left(shownTitle[0]![0], cells - strip + 3, shownTitle[0]![1]), dim(scale(n))]
    : shownTitle;
  const head = heading(first, cells, rows);
  const room = rows - head.length;
  const roomy = room >= order.length + Math.floor((order.length - 1) / GAP_AFTER);
  const cursor = Math.min(place.pane === 0 ? place.cursor : 0, Math.max(0, order.length - 1));
  const from = windowFrom(cursor, room, order.length);
  const lines: Line[] = [];
  for (let q = from; q < Math.min(order.length, from + room); q++) {
    const score = index.scores[order[q]!]!;
    const on = q === cursor && place.pane === 0;
    const style = on ? 'bold' : '';
    const share = (score.score - low) / (high - low);
    const range = known.get(score.unit);
    const line: Segment[] = [
      [on ? '▌' : ' ', 'accent'],
      right(fixed(score.rank, 0), digits, on ? 'bold' : 'dim'),
      plain(' '),
      left(context.names.unit(score.unit), name - 1, style),
      plain(' '),
      [filledBar(share, bars), on ? 'accent' : 'bar'],
      right(fixed(score.score, 3), 7, style),
    ];
    if (drawn) {
      line.push(plain('   '));
      if (range) line.push(...drawnRange(score.rank, range.low, range.high, n));
    } else if (written > 0) {
      const text = range ? (range.low === range.high ? `${range.low}` : `${range.low}–${range.high}`) : '';
      line.push(right(text, written, 'dim'));
    }
    lines.push(line);
    if (roomy && (q + 1) % GAP_AFTER === 0) lines.push([]);
  }
  if (order.length === 0) lines.push([dim(words.data.none)]);
  return [...head, ...lines];
}

/** The unit that the cursor of the ranking is on. */
export function selectedScore(view: View): number | null {
  const order = rowsOf({ ...view, place: { ...view.place, pane: 0 } });
  const cursor = view.place.pane === 0 ? view.place.cursor : 0;
  return order[Math.min(cursor, order.length - 1)] ?? null;
}
