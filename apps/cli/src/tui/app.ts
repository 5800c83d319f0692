/** The Ink shell: one Text for each row of the window, nothing else to lay out. */
import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement as h, memo, useEffect, useMemo, useSyncExternalStore } from 'react';
import { frame } from './frame.ts';
import { keyNames } from './keys.ts';
import type { Painter } from './paint/painter.ts';
import type { Session } from './session.ts';
import { spoken } from './spoken.ts';

export interface AppProps {
  readonly session: Session;
  /** The painter in force; a new one is told of by the session's listeners. */
  readonly painter: () => Painter;
  readonly onKey: (key: string) => void;
  readonly onInterrupt: () => void;
  readonly onSize: (columns: number, rows: number) => void;
  /** Told how to hand the terminal back to the shell. */
  readonly onSuspend: (suspend: () => void) => void;
  /** Plain lines instead of a drawn window. */
  readonly screenReader?: boolean;
}

const Row = memo(({ text }: { text: string }) => h(Text, { wrap: 'truncate' }, text));

export function App({ session, painter, onKey, onInterrupt, onSize, onSuspend, screenReader = false }: AppProps) {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  const view = useSyncExternalStore(session.subscribe, session.view);
  const paint = painter();
  useEffect(() => onSize(columns, rows), [columns, rows, onSize]);
  useEffect(() => onSuspend(() => void suspendTerminal(stopUntilContinued)), [onSuspend, suspendTerminal]);
  useInput((input, key) => {
    if (key.ctrl && input === 'c') {
      onInterrupt();
      return;
    }
    for (const name of keyNames(input, key)) onKey(name);
  });
  const lines = useMemo(
    () => (screenReader ? spoken(view) : frame(view, columns, rows).map(paint)),
    [view, columns, rows, paint, screenReader],
  );
  return h(
    Box,
    { flexDirection: 'column' },
    ...lines.map((text, i) => h(Row, { key: i, text: text === '' ? ' ' : text })),
  );
}

/** Stops this process as Ctrl-Z does outside raw mode; the shell's `fg` continues it. */
function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGCONT', () => resolve());
    process.kill(process.pid, 'SIGTSTP');
  });
}
