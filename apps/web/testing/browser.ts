/** The browser of all tests, on one of the two sites. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { SITES, type SiteName } from './build-site.ts';

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page asked for elsewhere, and what it complained of. */
  readonly strangers: string[];
  readonly complaints: string[];
}

export interface Site {
  url(path: string): string;
  /** A page in a context of its own; close the context when done. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Opened>;
  /** A file of the site, as it was built. */
  built(path: string): string;
}

export function site(name: SiteName = 'shipped'): Site {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  const address = inject(name);
  const url = (path: string): string => `${address}/${path}`;
  return {
    url,
    built: (path) => readFileSync(`${SITES[name]}${path}`, 'utf8'),
    async open(path, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const [strangers, complaints]: [string[], string[]] = [[], []];
      page.on('request', (r) => {
        if (!r.url().startsWith(address) && !/^(data|blob):/.test(r.url())) strangers.push(r.url());
      });
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
      page.on('pageerror', (e) => complaints.push(e.message));
      await page.goto(url(path), { waitUntil: 'load' });
      return { page, context, strangers, complaints };
    },
  };
}
