/** What the UI remembers: where the reader stands, and what was changed from the file. Plain data. */
import type { Language } from '../../language.ts';
import { SCREENS, type ScreenName } from '../keymap.ts';

/** Where the reader stands on one screen. */
export interface Place {
  readonly cursor: number;
  readonly column: number;
  readonly pane: number;
  /** Which of the screen's drawings. */
  readonly view: number;
  /** The sheet is open. */
  readonly open: boolean;
  readonly filter: string;
  /** 0 is the screen's own order. */
  readonly sort: number;
  readonly reversed: boolean;
}

export interface Prompt {
  readonly kind: 'command' | 'filter';
  readonly text: string;
}

export interface State {
  readonly screen: ScreenName;
  readonly lang: Language;
  readonly places: Readonly<Record<ScreenName, Place>>;
  readonly visited: readonly ScreenName[];
  readonly help: boolean;
  readonly diff: boolean;
  readonly prompt: Prompt | null;
  /** Said once in the foot. */
  readonly message: string | null;
  /** Changes to the study, `a.b=value` each, in order; and the lists before and after it, for undo and redo. */
  readonly settings: readonly string[];
  readonly past: readonly (readonly string[])[];
  readonly future: readonly (readonly string[])[];
  /** The changes that were last saved. */
  readonly saved: readonly string[];
}

const PLACE: Place = { cursor: 0, column: 0, pane: 0, view: 0, open: false, filter: '', sort: 0, reversed: false };

export const initialState = (lang: Language, settings: readonly string[] = []): State => ({
  screen: 'index',
  lang,
  places: Object.fromEntries(SCREENS.map((screen) => [screen, PLACE])) as Record<ScreenName, Place>,
  visited: [],
  help: false,
  diff: false,
  prompt: null,
  message: null,
  settings,
  past: [],
  future: [],
  saved: settings,
});

export const placeIn = (state: State): Place => state.places[state.screen];

/** The state with part of the present place changed. */
export const movedTo = (state: State, change: Partial<Place>): State => ({
  ...state,
  places: { ...state.places, [state.screen]: { ...placeIn(state), ...change } },
});

/** The state with one more list of changes in force; what had been undone is forgotten. */
export const changed = (state: State, settings: readonly string[]): State => ({
  ...state,
  settings,
  past: [...state.past, state.settings],
  future: [],
});
