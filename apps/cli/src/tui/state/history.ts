/** Undo and redo of changes to the study. */

import { pathOf } from '../what-if/paths.ts';
import type { TuiWords } from '../words/index.ts';
import type { State } from './state.ts';

/** The state one change back, or forward, with a word on what it was. */
export function undone(state: State, { asked }: TuiWords, back: boolean): State {
  const settings = back ? state.past.at(-1) : state.future[0];
  if (!settings) return { ...state, message: back ? asked.atStart : asked.atEnd };
  const [longer, shorter] = back ? [state.settings, settings] : [settings, state.settings];
  const what = pathOf(longer.find((s) => !shorter.includes(s)) ?? shorter.at(-1) ?? '');
  return {
    ...state,
    settings,
    past: back ? state.past.slice(0, -1) : [...state.past, state.settings],
    future: back ? [state.settings, ...state.future] : state.future.slice(1),
    message: (back ? asked.undone : asked.redone)(what),
  };
}
