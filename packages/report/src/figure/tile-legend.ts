/** The legend of a tile grid, which is a small histogram. */
import { tickDecimals } from './axis.ts';
import type { Classes } from './classes.ts';
import { compact, compactBreak, LARGE } from './compact.ts';
import { fitted, type Sheet, widthOf, write } from './sheet.ts';
import { el, rect } from './svg.ts';
import { GAP } from './tiles.ts';
import { figureWords } from './words/index.ts';

/** In the empty north-west: for each class its range and, as a bar in its colour, how many units it holds. */
export function legend(
  { ranges, breaks }: Classes,
  name: string,
  hatched: string,
  hatch: string,
  sheet: Sheet,
  { tile, decimals }: { tile: number; decimals: number },
): string[] {
  const room = (tile + GAP) * 5 - 14;
  const digits = tickDecimals(breaks.filter((b) => Math.abs(b) < LARGE));
  const written = (v: number) => compactBreak(v, digits, sheet.lang);
  const { between } = figureWords(sheet.lang).tileGrid;
  const labels = ranges.map((r, i) => {
    if (i === 0) return `< ${written(r.high)}`;
    return i === ranges.length - 1 ? `≥ ${written(r.low)}` : between(written(r.low), written(r.high));
  });
  if (breaks.length === 0) labels.splice(0, labels.length, ...ranges.map((r) => compact(r.low, decimals, sheet.lang)));
  const left = Math.max(...labels.map((l) => widthOf(l, 'axis'))) + 10;
  const most = Math.max(...ranges.map((r) => r.count), 1);
  const row = 18;
  const rows = ranges.flatMap((r, i) => {
    const y = 22 + i * row;
    const length = Math.max(4, (r.count / most) * (room - left - 24));
    return [
      write(0, y + 11, labels[i]!, 'axis'),
      rect(left, y, length, 13, r.step),
      write(left + length + 6, y + 11, String(r.count), 'axis'),
    ];
  });
  const below = 22 + ranges.length * row;
  const key = [
    el('rect', { x: 0, y: below + 2, width: 22, height: 13, class: 'missing', fill: `url(#${hatch})` }),
    write(30, below + 13, fitted(hatched, room - 30, 'axis'), 'axis'),
  ];
  return [write(0, 12, fitted(name, room, 'label strong'), 'label strong'), ...rows, ...(hatched === '' ? [] : key)];
}
