/** The provinces of China on a grid of tiles, each with its group's mark: a schematic, not a map. */
import type { MixtureFit } from '@cedu/core';
import { fixed, groupMark, PROVINCES, provinceOf } from '@cedu/report';
import { dim, type Line, left, plain, type Segment } from '../paint/line.ts';
import { isDecided } from '../study/stability.ts';
import type { View } from '../view.ts';
import { groupStyle } from './components-table.ts';

const [COLUMNS, ROWS] = [7, 9];
export const TILES = { narrow: { cells: 4, rows: 1 }, wide: { cells: 7, rows: 3 } } as const;
export const tilesWidth = (size: keyof typeof TILES): number => TILES[size].cells * COLUMNS + 1;

/** Whether the units are provinces, so that a grid can be drawn. */
export const hasTiles = (units: readonly string[]): boolean =>
  units.length > 0 && units.every((unit) => provinceOf(unit) !== null && provinceOf(unit) !== undefined);

export function tileLines(view: View, fit: MixtureFit, selected: string | undefined, size: keyof typeof TILES): Line[] {
  const { report, context } = view;
  const { cells } = TILES[size];
  const places = new Map(fit.units.map((unit, i) => [provinceOf(unit)?.code, { unit, i }]));
  const lines: Line[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const names: Segment[] = [];
    const below: Segment[] = [];
    for (let column = 1; column <= COLUMNS; column++) {
      const province = PROVINCES.find((p) => p.row === row && p.column === column);
      if (!province) {
        names.push(plain(' '.repeat(cells)));
        below.push(plain(' '.repeat(cells)));
        continue;
      }
      const place = places.get(province.code);
      const on = place !== undefined && place.unit === selected;
      const posterior = place ? fit.posteriors[place.i]! : [];
      const k = posterior.indexOf(Math.max(...posterior));
      const text = place ? groupMark(k + 1, isDecided(report, fit, place.i)) : '·';
      names.push(
        [on ? '▌' : ' ', 'accent'],
        [context.lang === 'zh' ? province.one : province.code, place ? (on ? 'bold' : '') : 'dim'],
        [text, place ? groupStyle(k) : 'dim'],
        plain(' '.repeat(cells - 4)),
      );
      below.push([on ? '▌' : ' ', 'accent'], left(place ? fixed(Math.max(...posterior), 2) : '', cells - 1, 'dim'));
    }
    lines.push(names);
    if (size === 'wide') lines.push(below, []);
  }
  return lines;
}

/** What the marks mean. */
export function tileKey(view: View, components: number): Line {
  const segments: Segment[] = [];
  for (let k = 1; k <= components; k++) segments.push([groupMark(k), groupStyle(k - 1)], plain(` ${k}  `));
  const hollow = Array.from({ length: components }, (_, k) => groupMark(k + 1, false)).join('');
  return [...segments, plain(`${hollow} ${view.words.groups.undecided}  `), dim(`· ${view.words.groups.out}`)];
}
