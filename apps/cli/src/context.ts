/** What a command knows of the world outside: where it prints, in which language, how wide. Tests give their own. */
import type { Language } from './language.ts';

export interface Context {
  /** Results, and nothing else. */
  out(text: string): void;
  /** Progress, notes on the way, faults. */
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A person watches stderr: progress may be drawn there. */
  readonly watched: boolean;
  /** The terminal's width, at most 100; 100 where there is no terminal. */
  readonly width: number;
  readonly signal: AbortSignal;
  /** A person sits at a terminal, reading and typing: the UI can be opened. */
  readonly terminal?: boolean;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: Language;
}
