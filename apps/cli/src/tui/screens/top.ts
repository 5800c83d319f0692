/** The first two rows: program, study, n, the screens with the present one underlined by the rule below, those without a part faint. */
import { fixed } from '@cedu/report';
import { SCREENS } from '../keymap.ts';
import { blank, dim, type Line, lineWidth, plain, rule, type Segment } from '../paint/line.ts';
import { cut } from '../paint/text.ts';
import { hasPart } from '../study/parts.ts';
import type { View } from '../view.ts';

/** Below this the tabs are digits and one name. */
const NAMES_FROM = 104;
const DIGITS_TOO_FROM = 130;

export function topLines(view: View, columns: number): Line[] {
  const { words, state, report } = view;
  const named = columns >= NAMES_FROM;
  const digits = columns >= DIGITS_TOO_FROM || !named;
  const tabs: Segment[] = [];
  let [start, end, x] = [0, 0, 0];
  SCREENS.forEach((screen, i) => {
    const on = screen === state.screen && !state.help;
    const name = words.screens[screen];
    const label: Segment[] = named
      ? [
          ...(digits ? [dim(`${i + 1} `)] : []),
          on ? [name, 'bold accent'] : hasPart(report, screen) ? plain(name) : dim(name),
        ]
      : on
        ? [[`${i + 1} ${name}`, 'bold accent']]
        : [dim(`${i + 1}`)];
    const cells = lineWidth(label);
    if (on) [start, end] = [x, x + cells];
    tabs.push(...label);
    x += cells;
    if (i < SCREENS.length - 1) tabs.push(blank(2));
    x += 2;
  });
  const tabCells = lineWidth(tabs);
  const n = `  n ${fixed(report.data.n, 0)}`;
  const room = columns - tabCells - 10 - n.length;
  const name = room >= 8 ? cut(report.study.id ?? words.screens.data, room) : '';
  const left: Segment[] = [[' cedu', 'bold accent'], blank(2), dim(name), dim(room >= 0 ? n : '')];
  const gap = Math.max(1, columns - lineWidth(left) - tabCells - 1);
  const first = lineWidth(left) + gap;
  const under: Line =
    end === 0
      ? [rule(columns)]
      : [rule(first + start), ['━'.repeat(end - start), 'accent'], rule(columns - first - end)];
  return [[...left, blank(gap), ...tabs], under];
}
