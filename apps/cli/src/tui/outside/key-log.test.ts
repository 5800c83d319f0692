import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { CommandFailed } from '../../faults.ts';
import { KEY_NAMES, keyNames } from '../keys.ts';
import { keyLog, parseKeyLog, readKeyLog } from './key-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'cedu-keys-'));

/** The fault of a call; null where there is none. */
async function faultOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return null;
  } catch (error) {
    if (error instanceof CommandFailed) return error.faults[0];
    throw error;
  }
}

test('what was pressed is read back, whatever it was', async () => {
  const file = join(folder, 'any.log');
  let time = -7;
  const record = keyLog(file, () => (time += 7));
  // Typed, pasted, from an input method, with a modifier; blanks that are not the space bar's; a mark of the log itself.
  const events: [string, Partial<Key>][] = [
    ['j', {}],
    ['广东', {}],
    ['# q\u3000\u00a0\u2009', {}],
    ['u', { ctrl: true }],
    ['\u0011\u001b\r\t\u007f', {}],
    ['é😀', {}],
    ['', { downArrow: true }],
    ['', { tab: true, shift: true }],
  ];
  const keys = [...events.flatMap(([input, key]) => keyNames(input, key as Key)), ...KEY_NAMES];
  for (const key of keys) record(key);
  expect(await readKeyLog(file)).toEqual(keys.map((key, i) => ({ at: 7 * (i + 1), key })));
});

test('comments and blank lines do not count', () => {
  expect(parseKeyLog('# keys\n\n0 down\r\n250 ctrl-r\n')).toEqual([
    { at: 0, key: 'down' },
    { at: 250, key: 'ctrl-r' },
  ]);
});

describe('what is no log is told of by its line', () => {
  test.each([
    ['no time', 'soon down', 1],
    ['a negative time', '-5 down', 1],
    ['a time that no timer holds', '0 down\n99999999999999999999 q', 2],
    ['more than a day', '86400001 q', 1],
    ['time that runs back', '50 down\n\n40 up', 3],
    ['no key', '0 down\n5', 2],
    ['a key that no keyboard has', '5 rm', 1],
    ['an escape sequence', '5 \u001b]52;c;aGE=\u0007', 1],
    ['a number that is no blank', '5 u+1b', 1],
    ['two keys on a line', '5 j k', 1],
    ['bytes that are no text', '\u0000\u0001\u0002', 1],
  ] as const)('%s', async (_, text, line) => {
    const fault = await faultOf(() => parseKeyLog(text, 'keys.log'));
    expect(fault).toMatchObject({ code: 'file/unreadable', message: expect.stringContaining(`keys.log:${line}: `) });
  });
  test('a log that is not there, is a folder, or is far too long', async () => {
    const long = join(folder, 'long.log');
    writeFileSync(long, '0 j\n'.repeat(1_100_000));
    expect(await faultOf(() => readKeyLog(join(folder, 'none.log')))).toMatchObject({ code: 'file/not_found' });
    expect(await faultOf(() => readKeyLog(folder))).toMatchObject({ code: 'file/is_a_folder' });
    expect(await faultOf(() => readKeyLog(long))).toMatchObject({ code: 'file/too_large' });
  });
  test('a log that cannot be written', async () => {
    const fault = await faultOf(() => keyLog(join(folder, 'no', 'such', 'folder.log')));
    expect(fault).toMatchObject({ code: 'file/cannot_write' });
  });
});
