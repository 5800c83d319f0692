/** What differs from the file: a sheet above the foot, never the whole screen; each change with what it did to the focus. */
import { stepName } from '@cedu/report';
import { blank, bold, dim, type Line, left, plain, right, type Segment, type Style } from '../paint/line.ts';
import { bar } from '../plot/bars.ts';
import type { View } from '../view.ts';
import { differencesOf } from '../what-if/differences.ts';
import { type FocusFigures, focusOf, settingsKey } from '../what-if/focus.ts';
import { rankMoves } from '../what-if/rank-moves.ts';

const MOST_ROWS = 5;

/** The focus after the changes up to this one, where that was run. */
function focusAfter({ focus, state, report }: View, setting: string, last: boolean): FocusFigures {
  if (last) return focusOf(report, state.settings);
  const upTo = state.settings.slice(0, state.settings.indexOf(setting) + 1);
  return focus.get(settingsKey(upTo)) ?? ['', ''];
}

function progress(view: View): Segment[] {
  const { busy, words, state } = view;
  if (!busy) {
    const places = rankMoves(view);
    return [dim(places === null ? '' : ` ${words.diff.ranks(places)}`)];
  }
  const share = busy.total > 0 ? busy.done / busy.total : 0;
  const drawn = bar(share, 24);
  return [
    dim(` ${stepName(busy.step, state.lang)}  `),
    [drawn, 'accent'],
    blank(24 - drawn.length),
    ['▏', 'rule'],
    dim(`  ${Math.round(share * 100)} %   ${words.escCancels}`),
  ];
}

export function diffSheet(view: View, columns: number): Line[] {
  const { words, report } = view;
  const say = words.diff;
  const wide = columns >= 104;
  const cells = wide ? ([30, 24, 30, 14, 10] as const) : ([24, 16, 18, 10, 8] as const);
  const row = (texts: readonly string[], style: Style): Segment[] =>
    texts.map((text, i) => (i > 2 ? right(text, cells[i]!, style) : left(text, cells[i]!, style)));
  const keys: Segment[] = [
    ['u', say.undo],
    ['^r', say.redo],
    ['W', say.save],
    ['d', say.close],
  ].flatMap(([key, word]) => [bold(key!), dim(` ${word}  `)]);
  const focus = report.study.explain?.focus;
  const differences = differencesOf(view);
  const shown = differences.slice(-MOST_ROWS);
  const lines: Line[] = [
    [['━'.repeat(columns), 'accent']],
    [plain(' '), bold(say.title), blank(4), ...keys],
    [blank(3), ...row([say.change, say.file, say.now, focus ? say.coefficient(focus) : '', focus ? say.p : ''], 'dim')],
    [blank(3), ...row([say.theFile, '', '', ...focusOf(view.base, [])], 'dim')],
  ];
  if (shown.length === 0) lines.push([blank(3), dim(say.none)]);
  shown.forEach((d, i) => {
    const last = i === shown.length - 1;
    lines.push([
      [last ? ' ▌' : '  ', 'accent'],
      plain(' '),
      ...row([d.name, d.file, d.now, ...focusAfter(view, d.setting, last)], last ? 'bold' : ''),
    ]);
  });
  return [...lines, progress(view)];
}
