/** Keys while something is typed: a pure step of the prompt's text. */
import { width } from '../paint/cells.ts';
import { movedTo, type State } from './state.ts';

/** The state with other text in its prompt; a filter acts while it is typed. */
export function withText(state: State, text: string): State {
  const { kind } = state.prompt!;
  const next = { ...state, prompt: { kind, text } };
  return kind === 'filter' ? movedTo(next, { filter: text, cursor: 0 }) : next;
}

/** The state after a key that edits or leaves the prompt; `return` and `tab` are the session's. */
export function typed(state: State, key: string): State {
  const { kind, text } = state.prompt!;
  if (key === 'escape') {
    const closed = { ...state, prompt: null };
    return kind === 'filter' ? movedTo(closed, { filter: '', cursor: 0 }) : closed;
  }
  if (key === 'backspace') return withText(state, [...text].slice(0, -1).join(''));
  if (key === 'ctrl-u') return withText(state, '');
  if (key === 'ctrl-w') return withText(state, text.replace(/\S*\s*$/, ''));
  const letter = key === 'space' ? ' ' : key;
  return [...letter].length === 1 && width(letter) > 0 ? withText(state, text + letter) : state;
}
