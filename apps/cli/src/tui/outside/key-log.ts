/** A log of keys: one line each, the milliseconds since the start and the key. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { CommandFailed, fileFault } from '../../faults.ts';
import { readBytes } from '../../files.ts';
import { KEY_NAMES } from '../keys.ts';

export interface LoggedKey {
  readonly at: number;
  readonly key: string;
}
const HEAD = '# cedu keys: milliseconds, key';
/** A log is played back for a day at most: longer waits are no log, and more than a timer can hold. */
const LONGEST = 24 * 60 * 60 * 1000;
const MOST_BYTES = 4 * 1024 * 1024;
/** So much of a line that is none is shown. */
const SHOWN = 40;

/** A blank other than the space bar's would end its line, so it is written by its number. */
const written = (key: string): string => (/^\s$/u.test(key) ? `u+${key.codePointAt(0)!.toString(16)}` : key);

function keyOf(text: string): string | null {
  const code = /^u\+([0-9a-f]{1,5})$/.exec(text)?.[1];
  if (code !== undefined) return /^\s$/u.test(String.fromCodePoint(Number.parseInt(code, 16))) ? text : null;
  if (KEY_NAMES.has(text) || /^ctrl-[\x20-\x7e]$/.test(text)) return text;
  return [...text].length === 1 && /[^\p{C}\p{Z}]/u.test(text) ? text : null;
}
const pressed = (text: string): string =>
  text.startsWith('u+') ? String.fromCodePoint(Number.parseInt(text.slice(2), 16)) : text;

/** Writes keys as they come; the file is started anew. Faults: `file/cannot_write`, also while keys are written. */
export function keyLog(file: string, now: () => number = () => performance.now()): (key: string) => void {
  const start = now();
  const write = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      throw new CommandFailed([fileFault('file/cannot_write', file, `${file} (${code})`)]);
    }
  };
  write(() => writeFileSync(file, `${HEAD}\n`));
  return (key) => write(() => appendFileSync(file, `${Math.round(now() - start)} ${written(key)}\n`));
}

/**
 * The keys of a log; blank lines and lines from `#` on do not count. Faults: `file/unreadable`, with the number of the
 * first line that is no time and key, or whose time lies before the one above it.
 *
 * @example
 * parseKeyLog('# two keys\n0 down\n120 q\n'); // => [{ at: 0, key: 'down' }, { at: 120, key: 'q' }]
 */
export function parseKeyLog(text: string, file = ''): LoggedKey[] {
  const keys: LoggedKey[] = [];
  text.split('\n').forEach((whole, i) => {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) return;
    const [time = '', name = '', ...more] = line.split(/\s+/);
    const at = /^\d{1,8}$/.test(time) ? Number(time) : Number.NaN;
    const key = keyOf(name);
    if (key === null || more.length > 0 || !(at <= LONGEST) || at < (keys.at(-1)?.at ?? 0)) {
      throw new CommandFailed([fileFault('file/unreadable', file, `${file}:${i + 1}: ${line.slice(0, SHOWN)}`)]);
    }
    keys.push({ at, key: pressed(key) });
  });
  return keys;
}

/** Faults: those of reading a file, and of `parseKeyLog`. */
export async function readKeyLog(file: string): Promise<LoggedKey[]> {
  return parseKeyLog(new TextDecoder().decode(await readBytes(file, MOST_BYTES)), file);
}
