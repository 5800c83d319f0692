/** Posteriors as rows below each other, for a phone and for names that fit below no column. */
import { scaleLinear } from 'd3-scale';
import { fixed } from '../number/index.ts';
import { groupKind, groupMark } from './group-marks.ts';
import { type Entry, MOST_NAMED, type Names, shares, told } from './posterior-entry.ts';
import { fitted, type Sheet, unitMark, widthOf, write } from './sheet.ts';
import { rect } from './svg.ts';

/** A row for each unit, below the name of its group. */
export function rows(sheet: Sheet, entries: readonly Entry[], names: Names, groupName: (k: number) => string) {
  const named = entries.length <= MOST_NAMED;
  const row = named ? 21 : Math.max(2, 640 / entries.length);
  const room = named ? Math.min(110, Math.max(...entries.map((e) => widthOf(names.get(e.unit)?.name ?? e.unit)))) : 0;
  const left = named ? room + 34 : 0;
  const x = scaleLinear([0, 1], [left, sheet.width - (named ? 40 : 0)]);
  const marks: string[] = [];
  let y = 8;
  let group = 0;
  for (const e of entries) {
    if (e.group !== group) {
      group = e.group;
      y += 8;
      marks.push(write(0, y + 14, groupName(group), `label strong group${groupKind(group)}-text`));
      y += 24;
    }
    const middle = y + row / 2;
    const bar = named ? 11 : row;
    const name = names.get(e.unit)?.name ?? e.unit;
    marks.push(
      unitMark(
        e.unit,
        told(e, names),
        rect(0, y, sheet.width, row, 'hit'),
        ...(named
          ? [
              write(0, middle + 4.5, fitted(name, room), 'label name'),
              groupMark(e.group, left - 14, middle, 4.5, e.decided),
            ]
          : []),
        ...shares(e.posterior)
          .filter(([, from, to]) => to - from > 0.002)
          .map(([k, from, to]) => rect(x(from), middle - bar / 2, x(to) - x(from), bar, `group${groupKind(k)}-bar`)),
        named ? write(sheet.width, middle + 4, fixed(e.posterior[e.group - 1]!, 2), 'axis', 'end') : '',
      ),
    );
    y += row;
  }
  return { height: y + 4, marks };
}
