import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { distance, exp, log } from './arithmetic.ts';

test('they are what they are called', () => {
  for (const x of [-30, -1, -1e-9, 0, 1e-9, 1, 30]) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 14);
  expect(log(10)).toBeCloseTo(Math.LN10, 15);
  expect(distance(3, 4)).toBe(5);
});

/** What depends on the engine or on the machine's language. */
const ENGINE =
  /toLocale|localeCompare|Intl\.(?!Segmenter\('und')|Math\.(?:exp|log|pow|sin|cos|tan|hypot|cbrt|atan)|Date\b|Math\.random/;

test('nothing that is printed or drawn depends on the engine or on a locale', () => {
  const source = new URL('../', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(path),
  );
  const found = files.flatMap((path) => {
    const code = readFileSync(new URL(path, source), 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gs, '');
    return ENGINE.test(code) ? [path] : [];
  });
  expect(files.length).toBeGreaterThan(150);
  expect(found).toEqual([]);
});
