/** What every screen is drawn from: the Report, the words, where the reader stands. */
import type { Report, Table } from '@cedu/core';
import { type Context, contextOf } from '@cedu/report';
import type { Line } from './paint/line.ts';
import type { Place, State } from './state/state.ts';
import { placeIn } from './state/state.ts';
import type { FocusFigures } from './what-if/focus.ts';
import { type TuiWords, tuiWords } from './words/index.ts';

/** Long work under way. */
export interface Busy {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface View {
  readonly state: State;
  readonly place: Place;
  /** What is shown: the study with its changes, as far as it is computed. */
  readonly report: Report;
  /** The study as in its file. */
  readonly base: Report;
  /** All that was read, before exclusions. */
  readonly table: Table;
  readonly context: Context;
  readonly words: TuiWords;
  readonly busy: Busy | null;
  /** The focus coefficient after each list of changes, by its key. */
  readonly focus: ReadonlyMap<string, FocusFigures>;
}

/** A screen: lines for so many columns and rows; fewer lines than rows are filled up. */
export type Screen = (view: View, columns: number, rows: number) => Line[];

const contexts = new WeakMap<Report, Partial<Record<State['lang'], Context>>>();

/** Words and names of a Report in a language; made once. */
function contextFor(report: Report, lang: State['lang']): Context {
  let made = contexts.get(report);
  if (!made) {
    made = {};
    contexts.set(report, made);
  }
  made[lang] ??= contextOf(report, lang);
  return made[lang];
}

export function viewOf(state: State, given: Pick<View, 'report' | 'base' | 'table' | 'busy' | 'focus'>): View {
  return {
    ...given,
    state,
    place: placeIn(state),
    context: contextFor(given.report, state.lang),
    words: tuiWords(state.lang),
  };
}
