/** Opens the UI on a study and gives the exit code; everything that Ink needs is loaded here and nowhere before. */
import type { Report } from '@cedu/core';
import { render } from 'ink';
import { createElement as h } from 'react';
import { EXIT } from '../faults.ts';
import type { Language } from '../language.ts';
import { App } from './app.ts';
import { keyLog, type LoggedKey } from './outside/key-log.ts';
import { saveStudy } from './outside/save-study.ts';
import { clipboard, copied, writeView } from './outside/write-view.ts';
import { setAmbiguousWidth } from './paint/cells.ts';
import { type Painter, painterOf } from './paint/painter.ts';
import type { Depth, Scheme } from './paint/theme.ts';
import { createSession, type World } from './session.ts';
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

export async function openUi(options: OpenOptions): Promise<number> {
  setAmbiguousWidth(options.ambiguousWidth);
  const { depth, job } = options;
  let painter: Painter = painterOf({ depth, scheme: options.scheme });
  let rows = process.stdout.rows ?? 24;
  let code: number = EXIT.done;
  let suspend: () => void = () => {};
  const leave = (exit: number): void => {
    code = exit;
    ink.unmount();
  };
  const world: World = {
    exportView: writeView,
    saveStudy: (settings, file) => saveStudy(options.file, job.study.id ?? 'study', settings, file),
    copy(view) {
      const what = copied(view);
      if (what) process.stdout.write(clipboard(what.text));
      return what?.title ?? null;
    },
    theme: (scheme) => {
      painter = painterOf({ depth, scheme });
    },
    suspend: () => suspend(),
    redraw: () => ink.clear(),
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
  const record = options.record === undefined ? undefined : keyLog(options.record);
  const ink = render(
    h(App, {
      session,
      painter: () => painter,
      onKey: (key: string) => {
        record?.(key);
        session.press(key);
      },
      screenReader: options.screenReader,
      onInterrupt: () => leave(EXIT.cancelled),
      onSize: (_: number, height: number) => {
        rows = height;
      },
      onSuspend: (stop: () => void) => {
        suspend = stop;
      },
    }),
    {
      alternateScreen: !options.screenReader,
      incrementalRendering: !options.screenReader,
      isScreenReaderEnabled: options.screenReader,
      maxFps: 60,
      patchConsole: false,
      exitOnCtrlC: false,
    },
  );
  const stop = (): void => leave(EXIT.cancelled);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  const replayed = options.replay ? pressAll(session.press, options.replay) : undefined;
  try {
    await ink.waitUntilExit();
  } finally {
    replayed?.stop();
    options.engine.close();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    process.removeListener('SIGHUP', stop);
  }
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
