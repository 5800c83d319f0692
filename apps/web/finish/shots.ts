/** Pictures of the built pages, to be looked at: `node finish/shots.ts [folder] [path part]`. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';
import { serve } from './static-server.ts';

const [folder = 'shots', only = 'china-ai-carbon-2022/'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await serve('build', 0);
const browser = await chromium.launch(await chromiumLaunch());
const schemes = (process.env['SCHEMES'] ?? 'light,dark').split(',') as ('light' | 'dark')[];
const widths = (process.env['WIDTHS'] ?? '390,820,1440').split(',').map(Number);
for (const lang of (process.env['LANGS'] ?? 'zh,en').split(',')) {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 1200 }, colorScheme });
      await page.goto(`${server.url}/${lang}/${only}`);
      await page.waitForFunction(() => document.querySelector('.long > section:not(.laid)') === null);
      const name = `${only.replaceAll('/', '_')}${lang}-${width}-${colorScheme}`;
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const step = width < 500 ? 3600 : 2600;
      for (let top = 0, part = 1; top < tall; top += step, part++) {
        const height = Math.min(step, tall - top);
        await page.screenshot({
          path: `${folder}/${name}-${part}.png`,
          fullPage: true,
          clip: { x: 0, y: top, width, height },
        });
      }
      await page.close();
    }
  }
}
await browser.close();
await server.close();
