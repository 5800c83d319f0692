import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';

const sites = { shipped: site(), hard: site('hard') };
const STUDY = 'china-ai-carbon-2022';
/** Every kind of page, the fullest of each. */
const PATHS = [
  ['shipped', ''],
  ['shipped', `${STUDY}/`],
  ['shipped', `${STUDY}/units/GD/`],
  ['shipped', `${STUDY}/variables/`],
  ['shipped', 'china-ai-carbon-paper/audit/'],
  ['shipped', `compare/china-ai-carbon-paper..${STUDY}/`],
  ['hard', 'hostile/'],
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A drawing is one picture to axe; what is folded or made for another width is not looked at, and only costs time. */
const thinned = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const mark of document.querySelectorAll('.drawings svg > g, .drawings svg > text')) mark.remove();
    for (const part of document.querySelectorAll('details:not([open]) tbody tr + tr')) part.remove();
  });

/** Where a fault is stands in its markup; a selector for every node that is right would take most of the time. */
const BRIEF = { resultTypes: ['violations'], selectors: false } as const;

async function faults(page: Page, run: { rules?: string[]; tags?: string[] }): Promise<string[]> {
  const only =
    run.rules === undefined
      ? { type: 'tag' as const, values: run.tags ?? TAGS }
      : { type: 'rule' as const, values: run.rules };
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...BRIEF, resultTypes: ['violations'], runOnly: only })
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.length} ${v.nodes[0]?.html.slice(0, 200)}`);
}

describe.each(['zh', 'en'])('%s', (lang) => {
  test.each(PATHS)('%s, %s: axe has nothing to say, nothing leaves the site, the policy holds', async (name, path) => {
    const { page, context, strangers, complaints } = await sites[name].open(`${lang}/${path}`, {
      colorScheme: 'light',
    });
    await thinned(page);
    const light = await faults(page, { tags: TAGS });
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colour is all that a scheme changes.
    const dark = await faults(page, { rules: ['color-contrast'] });
    expect({ light, dark, strangers, complaints }).toEqual({ light: [], dark: [], strangers: [], complaints: [] });
    await context.close();
  });
});

test('the front door', async () => {
  const { page, context, complaints } = await sites.shipped.open('');
  expect({ faults: await faults(page, {}), complaints }).toEqual({ faults: [], complaints: [] });
  await context.close();
});
