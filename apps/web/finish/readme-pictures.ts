/** The two pictures of the site in the README: `node finish/readme-pictures.ts`, after a build. */
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';
import { serve } from './static-server.ts';

const DOCS = new URL('../../../docs/', import.meta.url).pathname;
const server = await serve('build', 0);
const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, colorScheme: 'light' });
await page.goto(`${server.url}/en/china-ai-carbon-2022/`);
await page.screenshot({ path: `${DOCS}web-study.png` });
const figures = page.locator('.pair').first();
await figures.locator('[data-unit="广东"]').locator('visible=true').first().hover();
const box = await figures.boundingBox();
if (box) {
  const [x, y] = [box.x - 24, box.y - 24];
  await page.screenshot({
    path: `${DOCS}web-ranking.png`,
    fullPage: true,
    clip: { x, y: y + (await page.evaluate(() => scrollY)), width: box.width + 48, height: box.height + 48 },
  });
}
await browser.close();
await server.close();
