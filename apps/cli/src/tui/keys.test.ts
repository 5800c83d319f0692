import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { keyNames } from './keys.ts';

const key = (flags: Partial<Key> = {}): Key => flags as Key;

test.each<[string, Partial<Key>, string[]]>([
  ['', { upArrow: true }, ['up']],
  ['', { tab: true, shift: true }, ['shift-tab']],
  ['u', { ctrl: true }, ['ctrl-u']],
  [' ', {}, ['space']],
  ['江', {}, ['江']],
  ['2\tjj ', {}, ['2', 'tab', 'j', 'j', 'space']],
  ['\u0012', {}, ['ctrl-r']],
  ['x', { meta: true }, []],
])('%j with %j is %j', (input, flags, names) => {
  expect(keyNames(input, key(flags))).toEqual(names);
});
