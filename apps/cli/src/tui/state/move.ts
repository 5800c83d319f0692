/** Actions that only move the reader: a pure step from state to state. */
import { type Action, SCREENS, type ScreenName } from '../keymap.ts';
import { movedTo, type Place, placeIn, type State } from './state.ts';

/** What there is to move over on the present screen. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly panes: number;
  readonly views: number;
  readonly sorts: number;
  /** The order that `s` asks for, where it is that of the column in focus. */
  readonly sortHere?: number;
  /** Rows of a page. */
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
const around = (value: number, count: number): number => (count < 1 ? 0 : (value + count) % count);

/** Another screen; the one left can be gone back to. */
export function goTo(state: State, screen: ScreenName): State {
  if (screen === state.screen) return { ...state, help: false };
  return { ...state, screen, help: false, visited: [...state.visited.slice(-49), state.screen] };
}

/** The state after an action; the same state where the action moves nothing. */
export function move(state: State, action: Action, extent: Extent, key = ''): State {
  const place = placeIn(state);
  const to = (cursor: number): State => movedTo(state, { cursor: within(cursor, extent.rows) });
  const k = SCREENS.indexOf(state.screen);
  switch (action) {
    case 'up':
      return to(place.cursor - 1);
    case 'down':
      return to(place.cursor + 1);
    case 'pageUp':
      return to(place.cursor - extent.page);
    case 'pageDown':
      return to(place.cursor + extent.page);
    case 'first':
      return to(0);
    case 'last':
      return to(extent.rows - 1);
    case 'left':
      return movedTo(state, { column: within(place.column - 1, extent.columns) });
    case 'right':
      return movedTo(state, { column: within(place.column + 1, extent.columns) });
    case 'pane':
      return movedTo(state, { pane: around(place.pane + 1, extent.panes), cursor: 0 });
    case 'paneBack':
      return movedTo(state, { pane: around(place.pane - 1, extent.panes), cursor: 0 });
    case 'screen':
      return goTo(state, SCREENS[Number(key) - 1] ?? state.screen);
    case 'previousScreen':
      return goTo(state, SCREENS[around(k - 1, SCREENS.length)]!);
    case 'nextScreen':
      return goTo(state, SCREENS[around(k + 1, SCREENS.length)]!);
    case 'back': {
      const screen = state.visited.at(-1);
      return screen === undefined ? state : { ...state, screen, help: false, visited: state.visited.slice(0, -1) };
    }
    case 'open':
      return movedTo(state, { open: !place.open });
    case 'close':
      return closed(state);
    case 'sort':
      if (extent.sortHere !== undefined) return movedTo(state, { ...sortedHere(place, extent.sortHere), cursor: 0 });
      return movedTo(state, { sort: around(place.sort + 1, extent.sorts), cursor: 0 });
    case 'reverse':
      return movedTo(state, { reversed: !place.reversed, cursor: 0 });
    case 'view':
      return movedTo(state, { view: around(place.view + 1, extent.views) });
    case 'filter':
      return { ...state, prompt: { kind: 'filter', text: place.filter } };
    case 'command':
      return { ...state, prompt: { kind: 'command', text: '' } };
    case 'help':
      return { ...state, help: !state.help };
    case 'diff':
      return { ...state, diff: !state.diff };
    case 'language':
      return { ...state, lang: state.lang === 'zh' ? 'en' : 'zh' };
    default:
      return state;
  }
}

/** By the column in focus, then the other way round, then in the screen's own order. */
function sortedHere({ sort, reversed }: Place, here: number): Pick<Place, 'sort' | 'reversed'> {
  if (sort !== here) return { sort: here, reversed: false };
  return reversed ? { sort: 0, reversed: false } : { sort, reversed: true };
}

/** Closes what is uppermost: help, the sheet, the list of changes, the filter. */
function closed(state: State): State {
  if (state.help) return { ...state, help: false };
  const place = placeIn(state);
  if (place.open) return movedTo(state, { open: false });
  if (state.diff) return { ...state, diff: false };
  if (place.filter !== '') return movedTo(state, { filter: '', cursor: 0 });
  return state;
}
