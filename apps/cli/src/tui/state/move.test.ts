import { expect, test } from 'vitest';
import { type Extent, move } from './move.ts';
import { initialState, placeIn, type State } from './state.ts';

const extent: Extent = { rows: 10, columns: 3, panes: 1, views: 2, sorts: 4, page: 5, sortHere: 2 };
const sorted = (state: State) => [placeIn(state).sort, placeIn(state).reversed];

test('s sorts by the column in focus, then the other way round, then not at all', () => {
  let state: State = { ...initialState('en'), screen: 'data' };
  const seen = [1, 2, 3].map(() => {
    state = move(state, 'sort', extent);
    return sorted(state);
  });
  expect(seen).toEqual([
    [2, false],
    [2, true],
    [0, false],
  ]);
});

test('on another column s begins anew, and the cursor goes to the first row', () => {
  const first = move(move({ ...initialState('en'), screen: 'data' }, 'last', extent), 'sort', extent);
  const other = move(move(first, 'down', extent), 'sort', { ...extent, sortHere: 3 });
  expect([sorted(other), placeIn(other).cursor]).toEqual([[3, false], 0]);
});

test('elsewhere s goes round the orders of the screen', () => {
  const { sortHere: _, ...here } = extent;
  let state = initialState('en');
  for (const order of [1, 2, 3, 0]) {
    state = move(state, 'sort', here);
    expect(sorted(state)).toEqual([order, false]);
  }
});
