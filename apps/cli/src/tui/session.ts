/** A session at the terminal without the terminal: keys in, views out. Ink, a replay and the tests all drive this one. */
import type { Report, Table } from '@cedu/core';
import { renderFaults } from '@cedu/report';
import type { Language } from '../language.ts';
import { type Action, actionOf } from './keymap.ts';
import type { Scheme } from './paint/theme.ts';
import { selectNext } from './state/find.ts';
import { undone } from './state/history.ts';
import { goTo, move } from './state/move.ts';
import { changed, initialState, movedTo, type State } from './state/state.ts';
import { typed, withText } from './state/typing.ts';
import { extentOf } from './study/extent.ts';
import { firstScreen } from './study/parts.ts';
import { type Busy, type View, viewOf } from './view.ts';
import { settingOf } from './what-if/changes.ts';
import { type Order, readCommand } from './what-if/commands.ts';
import { completed } from './what-if/complete.ts';
import { differencesOf } from './what-if/differences.ts';
import { type Engine, runSettings } from './what-if/engine.ts';
import { type FocusFigures, focusOf, settingsKey } from './what-if/focus.ts';
import { withSetting } from './what-if/paths.ts';

/** What the session asks of the world outside. */
export interface World {
  /** Writes what is in view to a file and gives its name; null where there is nothing. */
  exportView(view: View, file: string | undefined): Promise<string | null>;
  saveStudy(settings: readonly string[], file: string | undefined): Promise<string>;
  /** Puts what is in view on the clipboard and says what it was; null where there is nothing. */
  copy(view: View): string | null;
  theme(scheme: Scheme): void;
  suspend(): void;
  redraw(): void;
  quit(): void;
}

export interface SessionOptions {
  readonly base: Report;
  /** Whether `base` is the whole of what the study asks for; otherwise the rest is run at once. */
  readonly whole: boolean;
  readonly table: Table;
  readonly lang: Language;
  readonly engine: Engine;
  readonly world: World;
  /** Rows of the window, for the length of a page. */
  readonly rows: () => number;
}

export interface Session {
  view(): View;
  press(key: string): void;
  subscribe(listener: () => void): () => void;
}

export function createSession(options: SessionOptions): Session {
  const { engine, world, table } = options;
  const listeners = new Set<() => void>();
  let base = options.base;
  let report = base;
  let state = { ...initialState(options.lang), screen: firstScreen(base) };
  let busy: Busy | null = null;
  /** The focus coefficient after each list of changes that was run. */
  const focus = new Map<string, FocusFigures>();
  const remember = (): void => {
    focus.set(settingsKey(state.settings), focusOf(report, state.settings));
  };
  let view = viewOf(state, { report, base, table, busy, focus });
  /** `q` was pressed once with changes unsaved. */
  let leaving = false;

  function show(next: State = state): void {
    state = next;
    view = viewOf(state, { report, base, table, busy, focus });
    for (const listener of listeners) listener();
  }
  const say = (message: string): void => show({ ...state, message });

  function run(): void {
    const ofFile = runSettings(state.settings).length === 0;
    busy = { step: 'table', done: 0, total: 1 };
    engine.run(state.settings, {
      answer({ report: made, whole }) {
        report = made;
        if (ofFile) base = made;
        if (whole) busy = null;
        remember();
        show();
      },
      progress(at) {
        // A repaint for each replicate would be all that the terminal does.
        if (busy && busy.step === at.step && percent(busy) === percent(at)) return;
        busy = at;
        show();
      },
      broke(message) {
        busy = null;
        say(view.words.asked.broke(message));
      },
      refused(faults) {
        busy = null;
        const message = renderFaults(faults, state.lang).split('\n')[0]!;
        const settings = state.past.at(-1) ?? state.settings;
        show({ ...state, settings, past: state.past.slice(0, -1), message });
      },
    });
  }

  /** Takes a list of changes into force; nothing is run where only standard errors differ. */
  function apply(next: State): void {
    const same = JSON.stringify(runSettings(next.settings)) === JSON.stringify(runSettings(state.settings));
    state = next;
    if (!same) run();
    else remember();
    show();
  }
  const change = (setting: string): void => apply(changed(state, withSetting(state.settings, setting)));

  async function outside(work: Promise<string | null>, told: (file: string) => string): Promise<void> {
    try {
      const file = await work;
      say(file === null ? view.words.asked.nothing : told(file));
    } catch (error) {
      say(view.words.asked.cannot(error instanceof Error ? error.message : String(error)));
    }
  }
  function write(file?: string): void {
    const { settings } = state;
    const saved = world.saveStudy(settings, file).then((name) => {
      state = { ...state, saved: settings };
      return name;
    });
    void outside(saved, view.words.asked.saved);
  }
  const exportNow = (file?: string): void => void outside(world.exportView(view, file), view.words.asked.exported);

  function copy(): void {
    const what = world.copy(view);
    say(what === null ? view.words.asked.nothing : view.words.asked.copied(what));
  }

  /** Leaves; with changes unsaved only when asked twice. */
  function quit(): void {
    const unsaved = differencesOf(view).length > 0 && state.saved !== state.settings;
    if (!unsaved || leaving) {
      world.quit();
      return;
    }
    leaving = true;
    say(view.words.asked.quit);
  }

  function cancelOrClose(key: string): void {
    if (!busy) {
      show(move(state, 'close', extentOf(view, options.rows()), key));
      return;
    }
    engine.cancel();
    busy = null;
    say(view.words.cancelled);
  }

  /** Actions that do more than move the reader. */
  const effects: Readonly<Partial<Record<Action, (key: string) => void>>> = {
    undo: () => apply(undone(state, view.words, true)),
    redo: () => apply(undone(state, view.words, false)),
    write: () => write(),
    export: () => exportNow(),
    copy,
    suspend: world.suspend,
    redraw: world.redraw,
    quit: () => (state.help ? show({ ...state, help: false }) : quit()),
    nextMatch: () => show(selectNext(view, 1)),
    previousMatch: () => show(selectNext(view, -1)),
    close: cancelOrClose,
  };

  const orders: { readonly [K in Order['kind']]: (order: Extract<Order, { kind: K }>) => void } = {
    setting: ({ setting }) => change(setting),
    goto: ({ screen }) => show(goTo(state, screen)),
    sort: ({ sort }) => show(movedTo(state, { sort, cursor: 0 })),
    export: ({ file }) => exportNow(file),
    write: ({ file }) => write(file),
    lang: ({ lang }) => show({ ...state, lang }),
    theme({ scheme }) {
      world.theme(scheme);
      show();
    },
    reset: () => apply(changed(state, [])),
    quit,
    refused: ({ message }) => say(message),
  };
  function command(text: string): void {
    show({ ...state, prompt: null });
    if (text.trim() === '') return;
    const order = readCommand(view, text);
    (orders[order.kind] as (order: Order) => void)(order);
  }

  function type(key: string): void {
    const { kind, text } = state.prompt!;
    if (key === 'return' && kind === 'command') command(text);
    else if (key === 'return') show({ ...state, prompt: null });
    else if (key === 'tab') show(kind === 'command' ? withText(state, completed(view, text)) : state);
    else show(typed(state, key));
  }

  function act(action: Action, key: string): void {
    const setting = settingOf(view, action);
    const effect = effects[action];
    if (setting !== null) change(setting);
    else if (effect) effect(key);
    else show(move(state, action, extentOf(view, options.rows()), key));
  }

  if (!options.whole) {
    run();
    show();
  }
  return {
    view: () => view,
    press(key) {
      if (state.message !== null) state = { ...state, message: null };
      if (key !== 'q') leaving = false;
      const action = state.prompt ? null : actionOf(key, state.screen);
      if (state.prompt) type(key);
      else if (action === null) show();
      else act(action, key);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const percent = ({ done, total }: Busy): number => (total > 0 ? Math.floor((100 * done) / total) : 0);
