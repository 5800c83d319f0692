import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURES, pictureOf } from './pictures.ts';

const file = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** One stands for all: the others are drawn the same way, from words and Reports that change with the rest of the house. */
test('docs/terminal-index.svg is what `node screenshots.ts` writes', async () => {
  const drawn = await pictureOf(PICTURES[0]!);
  expect(drawn === file('docs/terminal-index.svg'), 'run `pnpm --filter @cedu/cli screenshots`').toBe(true);
});
