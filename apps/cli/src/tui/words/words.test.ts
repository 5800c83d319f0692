import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const keys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keys(inner, `${path}/${key}`) : [`${path}/${key}`],
  );
const texts = (value: object): string[] =>
  Object.values(value).flatMap((inner) =>
    typeof inner === 'object' ? texts(inner) : typeof inner === 'function' ? [String(inner('a', 'b', 'c'))] : [inner],
  );

test('both languages have the same keys', () => {
  expect(keys(zh).sort()).toEqual(keys(en).sort());
});

test('English has no Chinese in it, and neither language says that anything reduces anything', () => {
  expect(texts(en).join('\n')).not.toMatch(/\p{Script=Han}/u);
  expect(texts(en).join('\n')).not.toMatch(/reduc|suppress/i);
  expect(texts(zh).join('\n')).not.toMatch(/抑制|降低/);
});
