/** The Ink shell: it owns the terminal and hears its keys. The window is written by `outside/window.ts`. */
import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement as h, useEffect, useMemo, useSyncExternalStore } from 'react';
import { keyNames } from './keys.ts';
import { shown } from './paint/cells.ts';
import type { Session } from './session.ts';
import { spoken } from './spoken.ts';

export interface AppProps {
  readonly onKey: (key: string) => void;
  readonly onInterrupt: () => void;
  /** Told at the start, and after each resize. */
  readonly onSize: (columns: number, rows: number) => void;
  /** Told how to hand the terminal to the shell; the promise ends when it is ours again. */
  readonly onSuspend: (suspend: () => Promise<void>) => void;
  /** The session, where plain lines are shown instead of a drawn window. */
  readonly spokenFrom?: Session;
}

export function App({ onKey, onInterrupt, onSize, onSuspend, spokenFrom }: AppProps) {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  useEffect(() => onSuspend(() => suspendTerminal(stopUntilContinued)), [onSuspend, suspendTerminal]);
  useEffect(() => onSize(columns, rows), [columns, rows, onSize]);
  useInput((input, key) => {
    if (key.ctrl && input === 'c') {
      onInterrupt();
      return;
    }
    for (const name of keyNames(input, key)) onKey(name);
  });
  return spokenFrom ? h(Spoken, { session: spokenFrom }) : null;
}

/** A view as plain lines, which a screen reader reads in order. */
function Spoken({ session }: { readonly session: Session }) {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const lines = useMemo(() => spoken(view).map(shown), [view]);
  return h(Box, { flexDirection: 'column' }, ...lines.map((text, i) => h(Text, { key: i }, text)));
}

/** Stops this process as Ctrl-Z does outside raw mode; the shell's `fg` continues it. */
function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGCONT', () => resolve());
    process.kill(process.pid, 'SIGTSTP');
  });
}
