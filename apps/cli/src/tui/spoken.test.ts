import { expect, test } from 'vitest';
import { SCREENS } from './keymap.ts';
import { spoken } from './spoken.ts';
import { fixture, viewOn } from './testing.ts';

test('the index is told as screen, finding and the row in focus', async () => {
  const lines = spoken(viewOn(await fixture('china-ai-carbon-2022'), 'index', 'en', { cursor: 2 }));
  expect(lines[0]).toBe('Index');
  expect(lines[1]).toBe('Guangdong and Jiangsu lead; the other 25 stay below 0.46.');
  expect(lines.at(-1)).toMatch(/3 Beijing 0\.453/);
});

test.each(['zh', 'en'] as const)('nothing drawn is read out, in %s', async (lang) => {
  const given = await fixture('china-ai-carbon-2022');
  for (const screen of SCREENS) {
    const text = spoken(viewOn(given, screen, lang)).join('\n');
    expect(text).not.toMatch(/[\u2500-\u259f\u2800-\u28ff]/);
    expect(text.length).toBeGreaterThan(10);
  }
});
