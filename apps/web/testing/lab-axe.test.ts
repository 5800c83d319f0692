/** What the Lab, one's own data and the form of the audit look like to those who do not see or point. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site } from './browser.ts';

const pages = site();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const thinned = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const mark of document.querySelectorAll('.drawings svg > g, .drawings svg > text')) mark.remove();
  });

async function violations(page: Page): Promise<string[]> {
  await thinned(page);
  const light = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.violations, ...dark.violations].map(
    (v) => `${v.id}: ${v.nodes.length} ${v.nodes[0]?.html.slice(0, 200)}`,
  );
}
const lab = async (page: Page): Promise<void> =>
  page.locator('.lab[data-phase="done"]:not([data-extent="quick"])').waitFor({ timeout: 30_000 });

const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['china-ai-carbon-2022/lab/?weights=equal', lab],
  ['china-ai-carbon-2022/lab/?weights=heavy', (page) => page.getByRole('alert').waitFor()],
  ['own/', (page) => page.locator('.drop').waitFor()],
  [
    'own/',
    async (page) => {
      await page.locator('.drop button').click();
      await page.locator('.columns select').first().selectOption('up');
      await page.locator('.columns select').nth(1).selectOption('outcome');
      await page.locator('.columns select').nth(2).selectOption('outcome');
      await page.locator('.wrong').first().waitFor();
    },
  ],
  [
    'audit-form/',
    async (page) => {
      await page.locator('[data-example="paper"]').click();
      await page.locator('.found .audit').first().waitFor();
    },
  ],
];

test.each(['zh', 'en'].flatMap((lang) => STATES.map(([path, ready], i) => [`${lang}/${path}`, i, ready] as const)))(
  '%s, state %i: axe has nothing to say',
  async (path, _, ready) => {
    const { page, context } = await pages.open(path, { viewport: { width: 1440, height: 900 } });
    await ready(page);
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);

test('the Lab without a mouse: skip, knobs, undo, figures, in the order of the page', async () => {
  const { page, context } = await pages.open('en/china-ai-carbon-2022/lab/', {
    viewport: { width: 1440, height: 900 },
  });
  await page.locator('.lab[data-phase="published"]').waitFor();
  await page.locator('#ranking .drawings').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.told').innerText()).not.toBe('');
  await page.keyboard.press('Escape');
  expect(await page.locator('.told').isHidden()).toBe(true);
  const reached = new Set<string>();
  await page.locator('.fold').focus();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.id ?? ''));
  }
  for (const id of [
    'knob-weights',
    'knob-normalise',
    'leave-out',
    'knob-scale',
    'knob-covariance',
    'knob-components',
  ]) {
    expect(reached).toContain(id);
  }
  await context.close();
});
