/** The columns of a ranking from left to right: name, score, dimensions, range of the rank; and their heads. */
import { axisTicks } from './axis.ts';
import { rankPlace } from './rank-strip.ts';
import { fitted, lines, type Sheet, widthOf, write } from './sheet.ts';
import { line } from './svg.ts';

/** Where the rows begin. */
export const TOP = 46;

/** Places of the columns from left to right. */
export interface Columns {
  readonly name: number;
  readonly nameWidth: number;
  readonly score: readonly [number, number];
  readonly dimensions: readonly (readonly [number, number])[];
  /** Where the range of the rank is drawn. */
  readonly range: readonly [number, number] | null;
}

export function columnsOf(
  sheet: Sheet,
  names: readonly string[],
  ranks: number,
  heads: readonly string[],
  ranged: boolean,
): Columns {
  const small = sheet.size === 's';
  const name = Math.ceil(widthOf(String(ranks), 'axis')) + 10;
  const nameWidth = Math.min(Math.max(...names.map((n) => widthOf(n))), small ? 110 : 170);
  const from = name + Math.ceil(nameWidth) + 12;
  const shown = heads.length > 4 || (small && (ranged || heads.length > 3)) ? 0 : heads.length;
  const rangeWidth = ranged ? (small ? 92 : 104) : 0;
  const step = small ? 52 : Math.min(120, Math.max(72, ...heads.map((h) => widthOf(h) + 10)), 260 / Math.max(shown, 1));
  const rest = sheet.width - rangeWidth - shown * step;
  return {
    name,
    nameWidth,
    score: [from, rest - (rangeWidth + shown > 0 ? 24 : 0) - 44],
    dimensions: Array.from({ length: shown }, (_, i) => [rest + i * step + 10, rest + (i + 1) * step - 8] as const),
    range: ranged ? [sheet.width - rangeWidth + 22, sheet.width - 10] : null,
  };
}

type Scale = (value: number) => number;

export function scoreTicks(x: Scale & { domain(): number[] }, height: number): string[] {
  const [low, high] = x.domain() as [number, number];
  return axisTicks([low, high], x(high) - x(low), 3).flatMap(({ value, label }) => [
    line(x(value), TOP - 6, x(value), height - 4, value === 0 ? 'base' : 'grid'),
    write(x(value), TOP - 12, label, 'axis', value === 0 && low === 0 ? 'start' : 'middle'),
  ]);
}

export function dimensionHead(
  names: { label(id: string): string; short(id: string): string },
  id: string,
  [from, to]: readonly [number, number],
  height: number,
  width: number,
): string[] {
  const room = Math.min(to - from + 14, width - from);
  const name = [names.label(id), names.short(id)].find((n) => n !== id && widthOf(n) <= room);
  const set = name === undefined ? lines(names.label(id), room, 'label', 2) : [name];
  return [...set.map((words, i) => write(from, 14 + 15 * i, words)), line(from, TOP - 6, from, height - 4, 'base')];
}

export function rangeHead(word: string, range: readonly [number, number] | null, n: number, height: number): string[] {
  if (range === null) return [];
  const [from, to] = range;
  return [
    write(to + 10, 14, fitted(word, to - from + 34), 'label', 'end'),
    ...[1, n].flatMap((rank) => {
      const place = rankPlace(rank, range, n);
      return [
        line(place, TOP - 6, place, height - 4, 'grid'),
        write(Math.min(place, to + 10 - widthOf(String(rank), 'axis') / 2), TOP - 12, String(rank), 'axis', 'middle'),
      ];
    }),
  ];
}
