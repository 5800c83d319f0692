/** Posteriors as columns side by side, the names of the units below them. */
import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/index.ts';
import { groupKind, groupMark } from './group-marks.ts';
import { DECIDED } from './mixture-parts.ts';
import { type Entry, MOST_NAMED, type Names, shares, told } from './posterior-entry.ts';
import { type Sheet, unitMark, widthOf, write } from './sheet.ts';
import { line, rect } from './svg.ts';

/** Where one group ends and the next begins, as indices of entries. */
const starts = (entries: readonly Entry[]): number[] =>
  entries.flatMap((e, i) => (i === 0 || entries[i - 1]!.group !== e.group ? [i] : []));

/** Left of the columns stand the labels of the axis. */
const AXIS = 44;
export const columnOf = (sheet: Sheet, entries: readonly Entry[]): number => (sheet.width - AXIS) / entries.length;

/** How units can be named below columns: upright in Han, by a code, or not at all. */
export function namesBelow(
  entries: readonly Entry[],
  names: Names,
  column: number,
  lang: Language,
): 'upright' | 'codes' | null {
  const called = entries.map((e) => names.get(e.unit));
  if (entries.length > MOST_NAMED || called.some((u) => u === undefined)) return null;
  if (lang === 'zh' && column >= 16 && called.every((u) => UPRIGHT.test(u!.name))) return 'upright';
  return column >= 14 && called.every((u) => widthOf(u!.code, 'axis') <= column - 1) ? 'codes' : null;
}
const UPRIGHT = /^[\u3400-\u9fff]{1,4}$/;

/** Columns side by side, names below them. */
export function columns(
  sheet: Sheet,
  entries: readonly Entry[],
  names: Names,
  below: 'upright' | 'codes' | null,
  group: (k: number) => string,
) {
  const left = AXIS;
  const column = columnOf(sheet, entries);
  const [top, bottom] = [44, 150];
  const y = scaleLinear([0, 1], [bottom, top]);
  const gap = column > 8 ? 3 : 0;
  const called = entries.map((e) => names.get(e.unit));
  const upright = below === 'upright';
  const named = below !== null;
  const longest = upright ? Math.max(...called.map((u) => [...u!.name].length)) : 1;
  const marks = [0, 0.5, 1].map(
    (p) =>
      line(left, y(p), sheet.width, y(p), p === 0 ? 'base' : 'grid') +
      write(left - 8, y(p) + 4, String(p), 'axis', 'end'),
  );
  entries.forEach((e, i) => {
    const x = left + i * column;
    const centre = x + column / 2;
    const name = !named
      ? []
      : upright
        ? [...called[i]!.name].map((c, k) => write(centre, bottom + 33 + k * 15, c, 'label name', 'middle'))
        : [write(centre, bottom + 33, called[i]!.code, 'axis name', 'middle')];
    marks.push(
      unitMark(
        e.unit,
        told(e, names),
        rect(x, top - 4, column, bottom - top + 50, 'hit'),
        ...shares(e.posterior)
          .filter(([, from, to]) => to - from > 0.002)
          .map(([k, from, to]) =>
            rect(x + gap / 2, y(to), Math.max(0.5, column - gap), y(from) - y(to), `group${groupKind(k)}-bar`),
          ),
        column >= 10 ? groupMark(e.group, centre, bottom + 13, Math.min(5, column / 3), e.decided) : '',
        ...name,
      ),
    );
  });
  marks.push(
    line(left, y(DECIDED), sheet.width, y(DECIDED), 'cut'),
    write(left - 8, y(DECIDED) + 4, '0.9', 'axis', 'end'),
  );
  marks.splice(2, 1, line(left, y(1), sheet.width, y(1), 'grid'));
  marks.push(...groupNames(entries, (i) => left + i * column, column, sheet.width, group, top - 22));
  return { height: bottom + 20 + (named ? (upright ? longest * 15 + 8 : 20) : 4), marks };
}

/** Each group's name over its first unit, left out where the one before it needs the room. */
function groupNames(
  entries: readonly Entry[],
  place: (i: number) => number,
  column: number,
  width: number,
  name: (component: number) => string,
  y: number,
): string[] {
  let free = Number.NEGATIVE_INFINITY;
  return starts(entries).flatMap((start) => {
    const { group } = entries[start]!;
    const words = name(group);
    const wide = widthOf(words, 'label strong');
    const x = Math.min(place(start) + Math.min(2, column / 4), width - wide);
    if (x < free) return [];
    free = x + wide + 12;
    return [write(x, y, words, `label strong group${groupKind(group)}-text`)];
  });
}
