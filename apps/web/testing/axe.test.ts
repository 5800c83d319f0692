import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';

const pages = site();
const STUDY = 'china-ai-carbon-2022';
/** Every kind of page; the largest of each kind. */
const PATHS = [
  '',
  `${STUDY}/`,
  `${STUDY}/units/GD/`,
  `${STUDY}/variables/`,
  'china-ai-carbon-paper/audit/',
  'co2-gnp-1996/',
  'asem-connectivity/units/AUT/',
  `compare/china-ai-carbon-paper..${STUDY}/`,
  'hostile/',
  'three/',
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A drawing is one picture to axe; what is folded or made for another width is not looked at, and only costs time. */
const thinned = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const mark of document.querySelectorAll('.drawings svg > g, .drawings svg > text')) mark.remove();
    for (const part of document.querySelectorAll('details:not([open]) tbody tr + tr')) part.remove();
  });

describe.each(['zh', 'en'])('%s', (lang) => {
  test.each(PATHS)('%s: axe has nothing to say, nothing leaves the site, the policy holds', async (path) => {
    const { page, context, strangers, complaints } = await pages.open(`${lang}/${path}`, { colorScheme: 'light' });
    await thinned(page);
    const light = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colour is all that a scheme changes.
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    const violations = [...light.violations, ...dark.violations];
    expect(violations.map((v) => `${v.id}: ${v.nodes.length} ${v.nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('the front door', async () => {
  const { page, context, complaints } = await pages.open('');
  expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
