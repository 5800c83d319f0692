import { expect, test } from 'vitest';
import { cut, shown, width } from './cells.ts';
import { painterOf } from './painter.ts';

/** Names as a hostile file could give them. */
const HOSTILE = [
  '\u001b[2J\u001b[H',
  '\u009b31m',
  'a\rb\nc\td',
  '\u001b]52;c;aGE=\u0007',
  'x\u202ey\u2066z',
  '\u0000\u007f',
];

test.each(HOSTILE)('%j reaches the terminal without its control characters', (name) => {
  const sent = painterOf({ depth: 'none', scheme: 'dark' })([[name, '']]);
  expect(sent).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(width(name)).toBe([...sent].length);
  expect(width(cut(name, 3))).toBeLessThanOrEqual(3);
});

test('what is harmless stays as it is', () => {
  for (const text of ['Inner Mongolia', '广东省', 'R² = 0.5 ± 0.1', '█▌⠛●◇']) expect(shown(text)).toBe(text);
});
