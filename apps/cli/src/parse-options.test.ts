import { expect, test } from 'vitest';
import { partsOf } from './parse-options.ts';

test.each([
  ['a,b', ['a', 'b']],
  [' a , -b ', ['a', '-b']],
  ['a,,b', ['a', '', 'b']],
  ['', ['']],
  ['"a, b",c', ['a, b', 'c']],
  ['c, -"a, b"', ['c', '-a, b']],
  ['"say ""x"", twice",d', ['say "x", twice', 'd']],
  ['5" pipe,b', ['5" pipe', 'b']],
])('%s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});
