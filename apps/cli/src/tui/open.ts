/** Opens the UI on a study and gives the exit code; everything that Ink needs is loaded here and nowhere before. */
import type { Report } from '@cedu/core';
import { render } from 'ink';
import { createElement as h } from 'react';
import { EXIT } from '../faults.ts';
import type { Language } from '../language.ts';
import { App } from './app.ts';
import { keyLog, type LoggedKey } from './outside/key-log.ts';
import { saveStudy } from './outside/save-study.ts';
import { windowOn } from './outside/window.ts';
import { clipboard, copied, writeView } from './outside/write-view.ts';
import { setAmbiguousWidth } from './paint/cells.ts';
import { type Painter, painterOf } from './paint/painter.ts';
import type { Depth, Scheme } from './paint/theme.ts';
import { createSession, type World } from './session.ts';
import { stage } from './stage.ts';
import type { Engine, Job } from './what-if/engine.ts';

export interface OpenOptions {
  readonly job: Job;
  /** The study file, for writing changes back. */
  readonly file: string;
  readonly base: Report;
  readonly whole: boolean;
  readonly engine: Engine;
  readonly lang: Language;
  readonly depth: Depth;
  readonly scheme: Scheme;
  readonly ambiguousWidth: 1 | 2;
  /** Lines for a screen reader: nothing is drawn over, only the last frame is written. */
  readonly screenReader: boolean;
  readonly record?: string | undefined;
  readonly replay?: readonly LoggedKey[] | undefined;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Rejects with whatever was thrown while the UI was open, once the terminal is as it was. */
export async function openUi(options: OpenOptions): Promise<number> {
  setAmbiguousWidth(options.ambiguousWidth);
  const { depth, job, screenReader } = options;
  const record = options.record === undefined ? undefined : keyLog(options.record);
  const window = windowOn(process.stdout);
  let painter: Painter = painterOf({ depth, scheme: options.scheme });
  let rows = process.stdout.rows ?? 24;
  let code: number = EXIT.done;
  let failure: { readonly error: unknown } | null = null;
  let suspend: () => Promise<void> = async () => {};

  const world: World = {
    exportView: writeView,
    saveStudy: (settings, file) => saveStudy(options.file, job.study.id ?? 'study', settings, file),
    copy(view) {
      const what = copied(view);
      if (what) process.stdout.write(clipboard(what.text));
      return what?.title ?? null;
    },
    theme(scheme) {
      painter = painterOf({ depth, scheme });
      window.forget();
    },
    suspend() {
      window.hold();
      suspend()
        .then(() => {
          window.release();
          drawn?.redraw();
        })
        .catch(fail);
    },
    redraw: () => drawn?.redraw(),
    quit: () => leave(EXIT.done),
  };
  const session = createSession({
    base: options.base,
    whole: options.whole,
    table: job.table,
    lang: options.lang,
    engine: options.engine,
    world,
    rows: () => rows,
  });
  const drawn = screenReader ? null : stage(session, window, () => painter);

  function leave(exit: number): void {
    code = exit;
    drawn?.close();
    ink.unmount();
  }
  function fail(error: unknown): void {
    failure ??= { error };
    leave(EXIT.bug);
  }
  /** Whatever is thrown leaves the UI first, so that it is told on the terminal that the user had before. */
  function guarded<T extends unknown[]>(work: (...given: T) => void): (...given: T) => void {
    return (...given) => {
      try {
        work(...given);
      } catch (error) {
        fail(error);
      }
    };
  }
  const press = guarded(session.press);

  const ink = render(
    h(App, {
      onKey: guarded((key: string) => {
        record?.(key);
        session.press(key);
      }),
      onInterrupt: () => leave(EXIT.cancelled),
      onSize: guarded((columns: number, height: number) => {
        rows = height;
        drawn?.resize(columns, height);
      }),
      onSuspend: (how: () => Promise<void>) => {
        suspend = how;
      },
      ...(screenReader && { spokenFrom: session }),
    }),
    {
      // The command is refused where there is no terminal, and a CI variable does not make one less of it.
      interactive: true,
      alternateScreen: !screenReader,
      isScreenReaderEnabled: screenReader,
      patchConsole: false,
      exitOnCtrlC: false,
    },
  );
  const stop = (): void => leave(EXIT.cancelled);
  for (const signal of SIGNALS) process.once(signal, stop);
  process.on('uncaughtException', fail);
  const replayed = options.replay ? pressAll(press, options.replay) : undefined;
  try {
    await ink.waitUntilExit();
  } finally {
    replayed?.stop();
    options.engine.close();
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    process.removeListener('uncaughtException', fail);
  }
  // What was read out stays on the terminal; the shell goes on below it.
  if (screenReader) process.stdout.write('\n');
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
  return code;
}

/** Presses the keys of a log at their times. */
function pressAll(press: (key: string) => void, keys: readonly LoggedKey[]): { stop: () => void } {
  const timers = keys.map(({ at, key }) => setTimeout(() => press(key), at));
  return {
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
