/** One command line in this process, its streams caught. For tests. */
import type { Context } from './context.ts';
import { runCommandLine } from './run-command-line.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `cedu` with these words. */
export async function cedu(...words: string[]): Promise<Ran> {
  return ceduIn({}, ...words);
}

/** The same, with a context of its own: a locale, a width, a watched terminal. */
export async function ceduIn(given: Partial<Context>, ...words: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment: { LANG: 'C' },
    watched: false,
    width: 100,
    signal: new AbortController().signal,
    ...given,
  });
  return { code, out, err };
}
