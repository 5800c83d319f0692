import { expect, test } from 'vitest';
import { cedu } from '../testing.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const keys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keys(inner, `${path}/${key}`) : [`${path}/${key}`],
  );

test('both languages have the same keys', () => {
  expect(keys(zh).sort()).toEqual(keys(en).sort());
});

const HAN = /\p{Script=Han}/u;
const commands = [
  '',
  'open',
  'run',
  'index',
  'describe',
  'exponential',
  'ols',
  'mixture',
  'audit',
  'export',
  'init',
  'studies',
  'schema',
  'completion',
];
test.each(commands)('cedu %s --help is Chinese in zh and has no Chinese in en', async (command) => {
  const words = command === '' ? [] : [command];
  const chinese = (await cedu(...words, '--help', '--lang', 'zh')).out;
  const english = (await cedu(...words, '--help', '--lang', 'en')).out;
  expect(english).not.toMatch(HAN);
  const left = chinese
    .split('\n')
    .filter(
      (line) => /^\s{2}(-|\w)/.test(line) && !/^\s{2}cedu /.test(line) && !HAN.test(line) && !line.includes('"y ~ x"'),
    );
  expect(left).toEqual([]);
  expect(chinese).not.toMatch(/Usage:|Options:|Commands:|\(default|\(choices/);
});

test.each([
  [['olz'], '没有这个命令'],
  [['ols', 'a', 'b', '--what'], '没有这个选项'],
  [['ols', 'a'], '缺少参数'],
  [['index', 'd.csv'], '缺少选项'],
  [['mixture', 'd', 'f', '--components', '9'], '取值不被接受'],
])('a wrong command line is told in Chinese: %s', async (words, told) => {
  const { code, err } = await cedu(...words, '--lang', 'zh');
  expect(code).toBe(2);
  expect(err).toContain(told);
  expect(err).not.toContain('error');
});
