import { expect, test } from 'vitest';
import { cedu, ceduIn } from '../testing.ts';

test('off a terminal `cedu` prints help and is done', async () => {
  const { code, out, err } = await cedu();
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('run [options] <study>');
});

test.each([
  ['en', 'needs a terminal'],
  ['zh', '需要终端'],
])('off a terminal `cedu open` says what it needs, in %s', async (lang, said) => {
  const { code, out, err } = await ceduIn({ terminal: false }, 'open', '--lang', lang);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('a study that is not there is a fault before anything is drawn', async () => {
  const { code, err } = await ceduIn({ terminal: true }, 'open', 'no-such-study');
  expect(code).toBe(1);
  expect(err).toContain('no-such-study');
});
