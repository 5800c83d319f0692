/** The last row: the keys that work here, and what differs from the file; a prompt takes its place. */
import { fixed, stepName } from '@cedu/report';
import { footBindings } from '../keymap.ts';
import { blank, bold, dim, type Line, lineWidth, plain, type Segment } from '../paint/line.ts';
import { cut, width } from '../paint/text.ts';
import { filledBar } from '../plot/bars.ts';
import type { View } from '../view.ts';
import { completions } from '../what-if/complete.ts';
import { differencesOf } from '../what-if/differences.ts';

/** Cells of the bar that shows how far long work is. */
const BAR = 10;

function status(view: View): Segment[] {
  const { words, state, busy } = view;
  if (!busy) {
    const changes = differencesOf(view).length;
    return [changes > 0 ? [words.differs(changes), 'accent'] : dim(words.same)];
  }
  const share = busy.total > 1 ? busy.done / busy.total : 0;
  return [
    dim(`${stepName(busy.step, state.lang)} `),
    [filledBar(share, BAR), 'accent'],
    ['▏', 'rule'],
    dim(`${fixed(100 * share, 0).padStart(3)} %  ${words.escCancels}`),
  ];
}

function promptLine(view: View, columns: number): Line {
  const { kind, text } = view.state.prompt!;
  const typed: Segment[] = [[kind === 'command' ? ' :' : ' /', 'bold accent'], plain(text), ['▏', 'accent']];
  const used = 3 + width(text);
  const offered = kind === 'command' ? completions(view, text).map((c) => c.word) : [];
  const hint = offered.length > 0 ? `   Tab  ${offered.join('  ')}` : '';
  return [...typed, dim(cut(hint, Math.max(0, columns - used - 1)))];
}

export function footLine(view: View, columns: number): Line {
  const { state } = view;
  if (state.prompt) return promptLine(view, columns);
  if (state.message !== null) return [[` ${cut(state.message, columns - 2)}`, 'bold accent']];
  const right = status(view);
  const said = lineWidth(right);
  const room = columns - said - 4;
  const keys = footBindings(state.help ? null : state.screen);
  const cells = (b: (typeof keys)[number]): number => width(b.shown[0]!) + 1 + width(b.help[state.lang]) + 2;
  let total = keys.reduce((sum, b) => sum + cells(b), 0);
  while (total > room) {
    const at = keys.findLastIndex((b) => !b.always);
    const [gone] = keys.splice(at < 0 ? keys.length - 1 : at, 1);
    if (!gone) break;
    total -= cells(gone);
  }
  const line: Segment[] = [plain(' ')];
  for (const b of keys) line.push(bold(b.shown[0]!), dim(` ${b.help[state.lang]}  `));
  return [...line, blank(Math.max(1, columns - 2 - total - said)), ...right];
}
