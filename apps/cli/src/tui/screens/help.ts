/** Help: every key, made from the keymap. */
import { KEYMAP, type KeyGroup } from '../keymap.ts';
import { bold, indented, type Line, left, plain } from '../paint/line.ts';
import { beside, heading, isTight } from '../paint/panes.ts';
import type { Screen, View } from '../view.ts';

const KEY_CELLS = 19;

function block(view: View, group: KeyGroup, cells: number, rows: number): Line[] {
  const { lang } = view.state;
  const where = cells > 44 ? 18 : 0;
  return [
    ...heading([bold(group.title[lang])], cells, rows),
    ...group.bindings.map((b): Line => {
      const on = b.on?.includes(view.state.screen) ?? true;
      const screens = b.on?.map((s) => view.words.screens[s]).join(' ') ?? '';
      return [
        left(`  ${b.shown.join('  ')}`, KEY_CELLS, on ? 'accent' : 'dim'),
        left(b.help[lang], cells - KEY_CELLS - where - 1, on ? '' : 'dim'),
        plain(' '),
        left(screens, where, 'dim'),
      ];
    }),
    [],
  ];
}

export const helpScreen: Screen = (view, columns, rows) => {
  const [move, look, ask, leave] = KEYMAP as readonly [KeyGroup, KeyGroup, KeyGroup, KeyGroup];
  const four = columns >= 200;
  const count = four ? 4 : 2;
  const cells = Math.floor((columns - 2 - 4 * (count - 1)) / count);
  const of = (group: KeyGroup): Line[] => block(view, group, cells, rows);
  const panes = four
    ? [of(move), of(look), of(ask), of(leave)]
    : [
        [...of(move), ...of(ask)],
        [...of(look), ...of(leave)],
      ];
  const title: Line[] = [[bold(` ${view.words.help.title}`)], ...(isTight(rows) ? [] : [[]])];
  return [
    ...title,
    ...indented(
      beside(
        panes.map((lines) => ({ cells, lines })),
        undefined,
        4,
      ),
    ),
  ];
};
