/** What the README shows of the demo is what the demo prints. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const README = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
const DEMO = readFileSync(new URL('__snapshots__/demo.en.txt', import.meta.url), 'utf8');

test('the README quotes the demo to the letter', () => {
  const quoted = [...README.matchAll(/^```\n([^`]*)^```$/gm)]
    .map((block) => block[1] ?? '')
    .filter((block) => block.includes('Two kinds?') || block.startsWith('Findings'));
  expect(quoted).toHaveLength(2);
  for (const block of quoted) expect(DEMO).toContain(block);
});
