/** The page's side of the worker: the last of several questions wins, and a sum in progress can be stopped. */
import type { Fault, Progress, Report } from '@cedu/core';
import type { Contents, Extent, Opening, Tell } from './messages.ts';

/** What an engine needs of a worker. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Tell>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Listener {
  report(report: Report, extent: Extent): void;
  progress(at: Progress): void;
  refused(faults: readonly Fault[]): void;
  /** The run ended by a fault of ours. */
  broke(message: string): void;
}

export interface Engine {
  /** What the table holds, or why it cannot be read. */
  readonly contents: Promise<
    { readonly contents: Contents } | { readonly faults: readonly Fault[] } | { readonly broke: string }
  >;
  /** Whatever was asked before is no longer wanted. */
  run(settings: readonly string[], extent: Extent, listener: Listener): void;
  /** Stops the work in progress; what it would have told is not told. */
  cancel(): void;
  close(): void;
}

/** Reports of settings already tried; more would only fill the memory. */
const KEPT = 8;
/** Work that has gone on for longer is not waited for, in ms: a sum in progress hears no message. */
const PATIENCE = 150;

export function createEngine(start: () => Thread, opening: Opening): Engine {
  const kept = new Map<string, Report>();
  let thread: Thread | null = null;
  let spare: Thread | null = null;
  let runs = 0;
  let current: {
    readonly run: number;
    readonly key: string;
    readonly listener: Listener;
    readonly since: number;
  } | null = null;
  let tellContents!: (answer: Awaited<Engine['contents']>) => void;
  const contents: Engine['contents'] = new Promise((told) => {
    tellContents = told;
  });

  function opened(): Thread {
    const made = start();
    made.onmessage = ({ data: told }) => {
      if (told.kind === 'opened') return tellContents({ contents: told.contents });
      if (told.kind === 'refused' && told.run === null) return tellContents({ faults: told.faults });
      if (told.kind === 'broke' && told.run === null) return tellContents({ broke: told.message });
      if (made !== thread || told.run !== current?.run) return;
      const { listener, key } = current;
      if (told.kind === 'progress') return listener.progress(told.at);
      if (told.kind === 'report') {
        if (told.extent !== 'quick') keep(key, told.report);
        if (told.extent !== 'quick' || key.startsWith('quick')) current = null;
        return listener.report(told.report, told.extent);
      }
      current = null;
      if (told.kind === 'refused') listener.refused(told.faults);
      else listener.broke(told.message);
    };
    made.onerror = (event) => {
      event.preventDefault();
      tellContents({ broke: event.message });
      if (made !== thread) return;
      const listener = current?.listener;
      stop();
      listener?.broke(event.message);
    };
    made.postMessage({ kind: 'open', opening });
    return made;
  }

  function keep(key: string, report: Report): void {
    kept.delete(key);
    kept.set(key, report);
    const [oldest] = kept.keys();
    if (kept.size > KEPT) kept.delete(oldest!);
  }

  /** A worker that waits, with its table read, takes the place of the one that was stopped. */
  function stop(): void {
    current = null;
    thread?.terminate();
    thread = spare;
    spare = null;
  }

  thread = opened();
  return {
    contents,
    run(settings, extent, listener) {
      const key = `${extent} ${JSON.stringify(settings)}`;
      const known = kept.get(key);
      if (current && (known || performance.now() - current.since > PATIENCE)) stop();
      if (known) {
        current = null;
        keep(key, known);
        listener.report(known, extent);
        return;
      }
      current = { run: ++runs, key, listener, since: performance.now() };
      thread ??= opened();
      thread.postMessage({ kind: 'run', run: runs, settings, extent });
      spare ??= opened();
    },
    cancel: () => {
      if (current) stop();
    },
    close: () => {
      stop();
      thread?.terminate();
      thread = null;
    },
  };
}
