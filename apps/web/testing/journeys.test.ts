import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';

const pages = site();
const STUDY = 'china-ai-carbon-2022';
const lit = '[data-unit].lit';

describe('without a script', () => {
  test('a study reads from top to bottom, figures and tables in place', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`, { javaScriptEnabled: false });
    const seen = await page.locator('figure.drawn .drawings .l svg:visible').count();
    expect(seen).toBeGreaterThan(8);
    expect(await page.locator('h2').first().innerText()).toContain('指数');
    expect(await page.locator('table:visible').count()).toBeGreaterThan(2);
    expect(await page.locator('.lede p').first().innerText()).toContain('并非复现');
    await context.close();
  });
});

test('a long page is whole soon after it opens', async () => {
  const { page, context } = await pages.open(`zh/${STUDY}/`);
  await expect.poll(() => page.locator('.long > section:not(.laid)').count(), { timeout: 10_000 }).toBe(0);
  expect(await page.locator('#units .unit-list a').last().isVisible()).toBe(true);
  await context.close();
});

describe('linked', () => {
  test('a province pointed at shows everywhere', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`);
    await page.locator('#tileGrid .l [data-unit="广东"]').hover();
    expect(await page.locator('#ranking .l .lit').count()).toBe(1);
    expect(await page.locator('.unit-list a.lit').textContent()).toBe('广东');
    expect(
      new Set(await page.locator(lit).evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset['unit']))),
    ).toEqual(new Set(['广东']));
    await context.close();
  });
  test('by keyboard: arrows walk, the strip names, Enter opens the sheet, back returns', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/`);
    await page.locator('#ranking .drawings').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.pinned').innerText()).toContain('Jiangsu');
    await page.keyboard.press('Escape');
    expect(await page.locator('.pinned').isHidden()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/units\/GD\/$/);
    expect(await page.locator('h1').innerText()).toContain('Guangdong');
    await page.goBack();
    expect(page.url()).toMatch(new RegExp(`en/${STUDY}/$`));
    await page.goForward();
    expect(page.url()).toMatch(/units\/GD\/$/);
    await context.close();
  });
  test('by touch', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`, {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    await page.locator('#tileGrid .s [data-unit="江苏"]').tap();
    expect(await page.locator('.pinned').innerText()).toContain('江苏');
    expect(await page.locator('#ranking .s .lit').count()).toBe(1);
    await context.close();
  });
  test('the search finds a province by every name', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`);
    const box = page.getByRole('combobox', { name: '查找省份' });
    for (const words of ['广东', 'Guangdong', 'guangd', 'GD', '440000', '广东省']) {
      await box.fill(words);
      expect(await page.getByRole('option').first().innerText()).toContain('广东');
      await page.keyboard.press('Enter');
      expect(await page.locator('.pinned b').innerText()).toBe('广东');
      expect(await page.locator('#ranking .l .lit').count()).toBe(1);
      await page.keyboard.press('Escape');
    }
    await box.fill('Atlantis');
    expect(await page.locator('.search [role=option]').count()).toBe(0);
    expect(await page.locator('.search [role=status]').innerText()).toBe('没有找到');
    await context.close();
  });
  test('the grid shows any variable; back and forward keep it', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/`);
    const heading = page.locator('#tileGrid h3');
    const before = await heading.innerText();
    await page.getByLabel('The grid shows').selectOption('LEC');
    await expect.poll(() => heading.innerText()).toContain('GRP per unit of energy');
    expect(page.url()).toContain('map=LEC');
    const href = await page.locator('#tileGrid .get a').first().getAttribute('href');
    expect((await context.request.get(new URL(href!, page.url()).href)).ok()).toBe(true);
    await page.goBack();
    await expect.poll(() => heading.innerText()).toBe(before);
    await page.goForward();
    await expect.poll(() => heading.innerText()).toContain('GRP per unit of energy');
    await context.close();
  });
});

describe('taken home', () => {
  test('every figure: CSV, SVG, PNG, a link', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/`);
    for (const figure of await page.locator('figure.drawn').all()) {
      const hrefs = await figure.locator('.get a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      expect(hrefs).toHaveLength(3);
      const [csv, svg, link] = hrefs as [string, string, string];
      expect(await (await context.request.get(csv)).text()).toContain(',');
      expect(await (await context.request.get(svg)).text()).toMatch(/^<svg /);
      expect(await page.locator(`[id="${new URL(link).hash.slice(1)}"]`).count()).toBe(1);
      expect(await figure.locator('button[data-png]').count()).toBe(1);
      expect(await figure.locator('details.data tbody tr').count()).toBeGreaterThan(0);
    }
    await page.locator('#weights details.data summary').click();
    expect(await page.locator('#weights details.data table').isVisible()).toBe(true);
    const saved = page.waitForEvent('download');
    await page.locator('#weights button[data-png]').click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('weights.png');
    const [head] = await (await download.createReadStream()).take(1).toArray();
    expect([...(head as Buffer).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    await context.close();
  });
});

describe('compared', () => {
  const PAIR = `compare/china-ai-carbon-paper..${STUDY}/`;
  test('ranks slope from the paper to this study; a province is the same on both sides', async () => {
    const { page, context } = await pages.open(`zh/${PAIR}`);
    await page.locator('#rankSlopes .l [data-unit="河北"]').first().hover();
    expect(await page.locator('#rankSlopes .l .lit').count()).toBeGreaterThan(0);
    await context.close();
  });
  test('coefficients beside those that are printed, and who changes group', async () => {
    const { page, context } = await pages.open(`en/${PAIR}`);
    const row = page.locator('#table-compared-coefficients tbody tr').first();
    expect(await row.innerText()).toMatch(/^AI development level\s+−2\.831\*\*/);
    expect(await page.locator('main').innerText()).toMatch(/\d+ of 27 provinces change group/);
    expect(await page.locator('.moves dd').first().innerText()).toMatch(/^[A-Z][a-z]+(, [A-Z][a-z]+)*$/);
    await context.close();
  });
});

describe('between pages', () => {
  test('the other language of every kind of page is the same page', async () => {
    for (const path of [`${STUDY}/`, `${STUDY}/units/SC/`, 'china-ai-carbon-paper/audit/', '']) {
      const { page, context } = await pages.open(`zh/${path}`);
      await page.getByRole('link', { name: 'English' }).click();
      expect(page.url()).toBe(pages.url(`en/${path}`));
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await context.close();
    }
  });
  test('the audit: decision-changing first, what agrees too, the rest on demand', async () => {
    const { page, context } = await pages.open('en/china-ai-carbon-paper/audit/');
    expect(await page.locator('h2').allInnerTexts()).toEqual([
      'Decision-changing',
      'Inconsistent',
      'Not checkable',
      'Consistent',
    ]);
    const first = page.locator('.audit > li').first();
    expect(await first.innerText()).toContain('BIC');
    await first.locator('summary').click();
    expect(await first.locator('details').innerText()).toContain('ln L');
    const agrees = page.locator('#consistent .audit > li').first();
    await agrees.locator('summary').click();
    expect(await agrees.locator('details dd').first().innerText()).not.toBe('');
    expect(await page.locator('main').innerText()).not.toMatch(/\p{Script=Han}/u);
    await context.close();
  });
  test('every link of the site leads somewhere', async () => {
    const { context, page } = await pages.open('zh/');
    const seen = new Set<string>();
    for (const path of [
      '',
      'zh/',
      `zh/${STUDY}/`,
      `en/${STUDY}/units/GD/`,
      'zh/china-ai-carbon-paper/audit/',
      `en/${STUDY}/variables/`,
      `en/compare/china-ai-carbon-paper..${STUDY}/`,
    ]) {
      await page.goto(pages.url(path));
      for (const href of await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
        seen.add(href.replace(/#.*/, ''));
      }
    }
    const wrong: string[] = [];
    for (const href of seen) if (!(await context.request.get(href)).ok()) wrong.push(href);
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
    await context.close();
  });
});

test('works offline after the first visit', async () => {
  const { page, context } = await pages.open(`zh/${STUDY}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let i = 0; i < 100; i++) {
      if (await caches.match(location.href)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').innerText()).toContain('人工智能');
  expect(await page.locator('#tileGrid .l svg').isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(252, 251, 248)');
  await context.close();
});
