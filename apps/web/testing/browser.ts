/** A browser on the site of the tests. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumPath } from '../finish/chromium.ts';
import { type StaticServer, serve } from '../finish/static-server.ts';
import { TEST_BUILD } from './build-site.ts';

const ROOT = new URL(`../${TEST_BUILD}`, import.meta.url).pathname;
/** The site stands below a path, as it may on any host. */
export const BASE = '/studies';

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page asked for elsewhere, and what it complained of. */
  readonly strangers: string[];
  readonly complaints: string[];
}

export interface Site {
  url(path: string): string;
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Opened>;
  stop(): Promise<void>;
}

export function site(): Site {
  let server: StaticServer | null = null;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve(ROOT, 0, BASE);
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await server?.close();
  });
  const url = (path: string): string => `${server!.url}/${path}`;
  return {
    url,
    async open(path, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const [strangers, complaints]: [string[], string[]] = [[], []];
      page.on('request', (r) => {
        if (!r.url().startsWith(server!.url) && !/^(data|blob):/.test(r.url())) strangers.push(r.url());
      });
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
      page.on('pageerror', (e) => complaints.push(e.message));
      await page.goto(url(path), { waitUntil: 'load' });
      return { page, context, strangers, complaints };
    },
    async stop() {
      await server?.close();
      server = null;
    },
  };
}
