import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';
import { HARD_ADDRESS } from './build-site.ts';

const pages = site();
const hard = site('hard');
const STUDY = 'china-ai-carbon-2022';

describe('hard to show', () => {
  test.each(['zh', 'en'])('hostile labels are text, %s', async (lang) => {
    const { page, context, complaints, strangers } = await hard.open(`${lang}/hostile/`);
    expect(await page.title()).not.toBe('taken');
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    expect(await page.locator('main img, main script, main a[href^=javascript]').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain(lang === 'zh' ? '<script>' : '<img src=x');
    expect(await page.locator('.unit-list').textContent()).toContain('<script>document.title="taken"</script>');
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('.unit-list a').first().click();
    expect(await page.locator('h1').innerText()).not.toBe('');
    await context.close();
  });
  test.each(['many', 'three'])('a study of %s units', async (id) => {
    const { page, context, complaints } = await hard.open(`en/${id}/`);
    expect(complaints).toEqual([]);
    expect(await page.locator('.unit-list li').count()).toBe(id === 'many' ? 300 : 3);
    for (const width of [390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});

describe('laid out', () => {
  const PATHS = [
    `${STUDY}/`,
    `${STUDY}/units/GD/`,
    `${STUDY}/variables/`,
    'china-ai-carbon-paper/audit/',
    'asem-connectivity/',
    'co2-gnp-1996/',
  ];
  test.each(PATHS)('%s never scrolls sideways; one drawing of each figure', async (path) => {
    for (const lang of ['zh', 'en']) {
      const { page, context } = await pages.open(`${lang}/${path}`);
      for (const width of [320, 720, 1180, 2200]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          doubled: [...document.querySelectorAll('.drawings')].filter(
            (d) => [...d.children].filter((c) => c.getClientRects().length > 0).length !== 1,
          ).length,
        }));
        expect(found).toEqual({ wide: width, doubled: 0 });
      }
      await context.close();
    }
  });
  test('nothing shifts while the page loads', async () => {
    const { page, context } = await pages.open('zh/');
    await page.addInitScript(() => {
      (globalThis as { shift?: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (globalThis as { shift?: number }).shift! += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(pages.url(`zh/${STUDY}/`));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as { shift?: number }).shift)).toBe(0);
    await context.close();
  });
  test('targets of touch are at least 24 by 24, or stand in a sentence', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`, { viewport: { width: 390, height: 800 } });
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '.get a, .get button, summary, .bar a, .toc a, .unit-list a, input, select',
        ),
      ]
        .filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 24)
        .map((e) => `${e.tagName} ${e.textContent?.slice(0, 20)} ${e.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
    await context.close();
  });
});

describe('built', () => {
  const html = pages.built(`zh/${STUDY}/index.html`);
  test('the policy allows nothing inline, and nothing inline is there', () => {
    const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/);
    expect([...html.matchAll(/<script(?![^>]*(?:src=|application\/json))/g)]).toEqual([]);
  });
  test('less than 100 kB of script, the figures already in the page', () => {
    expect(gzipSync(pages.built('_client/main.js')).length).toBeLessThan(100_000);
    expect([...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map((m) => m[1])).toEqual(['../../_client/main.js']);
    expect([...html.matchAll(/class="cedu-figure/g)].length).toBeGreaterThan(30);
  });
  test('addresses that must be absolute are', () => {
    const known = hard.built('zh/many/index.html');
    expect(known).toContain(`<link rel="canonical" href="${HARD_ADDRESS}zh/many/"`);
    expect(known).toContain(`hreflang="en" href="${HARD_ADDRESS}en/many/"`);
    expect(known).toContain(`content="${HARD_ADDRESS}og/zh-many.png"`);
    expect(hard.built('sitemap.xml')).toContain(`<loc>${HARD_ADDRESS}en/many/units/`);
    expect(hard.built('og/zh-many.png').length).toBeGreaterThan(10_000);
  });
  test('every id of a page is its own', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
