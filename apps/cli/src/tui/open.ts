/** Opens the UI on a study and gives the exit code; everything that Ink needs is loaded here and nowhere before. */
import type { Report } from '@cedu/core';
import { render } from 'ink';
import { createElement as h } from 'react';
import { EXIT } from '../faults.ts';
import type { Language } from '../language.ts';
import { App } from './app.ts';
import { setAmbiguousWidth } from './paint/cells.ts';
import { type Painter, painterOf } from './paint/painter.ts';
import type { Depth, Scheme } from './paint/theme.ts';
import { createSession, type World } from './session.ts';
import type { Engine, Job } from './what-if/engine.ts';

export interface OpenOptions {
  readonly job: Job;
  readonly base: Report;
  readonly whole: boolean;
  readonly engine: Engine;
  readonly lang: Language;
  readonly depth: Depth;
  readonly scheme: Scheme;
  readonly ambiguousWidth: 1 | 2;
  readonly world: Omit<World, 'theme' | 'suspend' | 'redraw' | 'quit'>;
  /** Told of every key, for a log. */
  readonly onKey?: (key: string) => void;
}

export async function openUi(options: OpenOptions): Promise<number> {
  setAmbiguousWidth(options.ambiguousWidth);
  let scheme = options.scheme;
  let painter: Painter = painterOf({ depth: options.depth, scheme });
  let rows = process.stdout.rows ?? 24;
  let code: number = EXIT.done;
  const session = createSession({
    base: options.base,
    whole: options.whole,
    table: options.job.table,
    lang: options.lang,
    engine: options.engine,
    rows: () => rows,
    world: {
      ...options.world,
      theme: (asked) => {
        scheme = asked;
        painter = painterOf({ depth: options.depth, scheme });
      },
      suspend: () => {},
      redraw: () => {},
      quit: () => ink.unmount(),
    },
  });
  const ink = render(
    h(App, {
      session,
      painter: () => painter,
      onKey: (key: string) => {
        options.onKey?.(key);
        session.press(key);
      },
      onInterrupt: () => {
        code = EXIT.cancelled;
        ink.unmount();
      },
      onSize: (_: number, height: number) => {
        rows = height;
      },
    }),
    {
      alternateScreen: true,
      incrementalRendering: true,
      maxFps: 60,
      patchConsole: false,
      exitOnCtrlC: false,
    },
  );
  const stop = (): void => {
    code = EXIT.cancelled;
    ink.unmount();
  };
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  try {
    await ink.waitUntilExit();
  } finally {
    options.engine.close();
    process.removeListener('SIGTERM', stop);
    process.removeListener('SIGHUP', stop);
  }
  return code;
}
