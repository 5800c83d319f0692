/** A view for a screen reader: a few plain lines in reading order, without bars, plots and rules. */
import { stepName } from '@cedu/report';
import { frame } from './frame.ts';
import { type Line, textOf } from './paint/line.ts';
import type { View } from './view.ts';

/** A window in which nothing is cut. */
const [COLUMNS, ROWS] = [150, 45];
/** Blocks, boxes, braille: what is drawn rather than written. */
const DRAWN = /[\u2500-\u259f\u2800-\u28ff]+/g;

const written = (line: Line): string => textOf(line).replace(DRAWN, ' ').replace(/\s+/g, ' ').trim();

/** A row from the mark of its selection on; null where nothing is selected in it. */
function selected(line: Line): string | null {
  const at = line.findIndex(([text, style]) => text.trim() === '▌' && style === 'accent');
  return at < 0 ? null : written(line.slice(at));
}

/** Screen, finding, the row in focus, and what the foot has to say. */
export function spoken(view: View): string[] {
  const { state, words, busy } = view;
  const lines = frame(view, COLUMNS, ROWS);
  if (state.help)
    return lines
      .slice(2, -1)
      .map(written)
      .filter((text) => text !== '');
  const body = lines.slice(2, -1);
  const finding = body
    .slice(0, 3)
    .map(written)
    .filter((text) => text !== '');
  const focus = body.map(selected).filter((text) => text !== null);
  const foot = state.prompt
    ? [written(lines.at(-1)!)]
    : [state.message ?? (busy ? `${stepName(busy.step, state.lang)}, ${words.escCancels}` : '')];
  return [words.screens[state.screen], ...finding, ...new Set(focus), ...foot].filter((text) => text !== '');
}
