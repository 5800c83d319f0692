/** A log of keys: one line each, the milliseconds since the start and the key. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

export interface LoggedKey {
  readonly at: number;
  readonly key: string;
}
const HEAD = '# cedu keys: milliseconds, key';

/** Writes keys as they come; the file is started anew. */
export function keyLog(file: string, now: () => number = () => performance.now()): (key: string) => void {
  const start = now();
  writeFileSync(file, `${HEAD}\n`);
  return (key) => appendFileSync(file, `${Math.round(now() - start)} ${key}\n`);
}

/**
 * The keys of a log; blank lines and lines from `#` on do not count.
 *
 * @example
 * parseKeyLog('# two keys\n0 down\n120 q\n'); // => [{ at: 0, key: 'down' }, { at: 120, key: 'q' }]
 */
export function parseKeyLog(text: string): LoggedKey[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [at = '', key = ''] = line.split(/\s+/);
      if (!/^\d+$/.test(at) || key === '') throw new Error(`not a line of a key log: ${line}`);
      return { at: Number(at), key };
    });
}

export const readKeyLog = (file: string): LoggedKey[] => parseKeyLog(readFileSync(file, 'utf8'));
