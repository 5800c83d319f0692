/** Who reads without a mouse, with large letters, in forced colours, on paper. */
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';

const pages = site();
const STUDY = 'china-ai-carbon-2022';

describe('by keyboard alone', () => {
  test.each([`zh/${STUDY}/`, `en/${STUDY}/units/GD/`])(
    '%s: every stop is seen, and the end is reached',
    async (path) => {
      // A page that glides to a stop would not be there yet when it is asked.
      const { page, context } = await pages.open(path, { reducedMotion: 'reduce' });
      const stops: string[] = [];
      let hidden = '';
      for (let i = 0; i < 400; i++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(async () => {
          await new Promise((drawn) => requestAnimationFrame(drawn));
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          const shown = box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.right > 0;
          const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          return { name: `${at.tagName} ${at.textContent?.trim().slice(0, 30)}`, seen: shown && marked };
        });
        if (stop === null) break;
        stops.push(stop.name);
        if (!stop.seen && hidden === '') hidden = stop.name;
      }
      expect(hidden).toBe('');
      expect(stops[0]).toMatch(/^A (跳到正文|Skip to text)/);
      expect(stops.length).toBeGreaterThan(path.includes('units') ? 6 : 60);
      expect(stops.length).toBeLessThan(400);
      await context.close();
    },
  );
  test('the link past the head leads to the text', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
    await context.close();
  });
});

test('zoomed to 200 %: nothing runs out of the page', async () => {
  for (const path of [`zh/${STUDY}/`, `en/${STUDY}/units/GD/`, 'en/china-ai-carbon-paper/audit/']) {
    // A window of 1280 by 900 at 200 % is one of 640 by 450, each point of it four.
    const { page, context } = await pages.open(path, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 640]);
    await context.close();
  }
});

test('forced colours: drawings keep theirs on their own paper, a unit in focus is marked', async () => {
  const { page, context } = await pages.open(`zh/${STUDY}/`, { forcedColors: 'active' });
  const drawing = page.locator('#tileGrid .l svg');
  expect(await drawing.evaluate((svg) => getComputedStyle(svg).forcedColorAdjust)).toBe('none');
  expect(await drawing.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe('rgb(252, 251, 248)');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.search input')!).borderTopStyle)).toBe(
    'solid',
  );
  await context.close();
});

test('reduced motion is respected', async () => {
  const { page, context } = await pages.open('zh/', { reducedMotion: 'reduce' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await context.close();
});

test('on paper: one drawing of each figure, folded tables open, nothing to press', async () => {
  const { page, context } = await pages.open(`en/${STUDY}/`);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => {
    const seen = (selector: string): number =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((e) =>
        e.checkVisibility({ contentVisibilityAuto: true }),
      ).length;
    return {
      drawings: seen('.drawings > div') - document.querySelectorAll('.drawings').length,
      folded: seen('details.more table') - document.querySelectorAll('details.more').length,
      buttons: seen('button, select, input, nav, summary + figure.table caption[hidden]'),
    };
  });
  expect(shown).toEqual({ drawings: 0, folded: 0, buttons: 0 });
  await context.close();
});
