/** The whole window: top, the screen, sheets above the foot, foot; exactly as many lines as there are rows. */
import { AROUND_ROWS, SMALLEST } from './layout.ts';
import { dim, fit, type Line } from './paint/line.ts';
import { cut } from './paint/text.ts';
import { diffSheet } from './screens/diff.ts';
import { footLine } from './screens/foot.ts';
import { helpScreen } from './screens/help.ts';
import { screens } from './screens/index.ts';
import { topLines } from './screens/top.ts';
import type { View } from './view.ts';

export function frame(view: View, columns: number, rows: number): Line[] {
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    const notice: Line[] = [[dim(cut(view.words.tooSmall(columns, rows), columns))]];
    return filled(notice, columns, rows);
  }
  const sheet = view.state.diff && !view.state.help ? diffSheet(view, columns) : [];
  const room = rows - AROUND_ROWS;
  const screen = view.state.help ? helpScreen : screens[view.state.screen];
  const body = screen(view, columns, room).slice(0, room - sheet.length);
  return [
    ...topLines(view, columns).map((line) => fit(line, columns)),
    ...filled(body, columns, room - sheet.length),
    ...sheet.map((line) => fit(line, columns)),
    fit(footLine(view, columns), columns),
  ];
}

function filled(lines: readonly Line[], columns: number, rows: number): Line[] {
  return Array.from({ length: rows }, (_, i) => fit(lines[i] ?? [], columns));
}
