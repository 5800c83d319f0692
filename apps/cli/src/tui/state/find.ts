/** The next row that the last filter matches: with the filter closed, `n` and `N` step through the rest. */
import { rowsOf } from '../study/rows.ts';
import type { View } from '../view.ts';
import { movedTo, type State } from './state.ts';

/** With a filter only matches are listed, so the next match is the next row, and after the last the first. */
export function selectNext(view: View, step: 1 | -1): State {
  const { state, place } = view;
  if (place.filter === '') return state;
  const count = rowsOf(view).length;
  return count === 0 ? state : movedTo(state, { cursor: (place.cursor + step + count) % count });
}
