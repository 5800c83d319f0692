/**
 * What all tests share: the site as it ships, a small one of studies that are hard to show, a server for each, and one
 * browser.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumLaunch } from '../finish/chromium.ts';
import { serve } from '../finish/static-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../../packages/', import.meta.url));

/** The folders of the two sites. The second is told an address, as a site is that knows where it will stand. */
export const SITES = { shipped: `${ROOT}build/`, hard: `${ROOT}.svelte-kit/hard-to-show/` } as const;
export type SiteName = keyof typeof SITES;
export const HARD_ADDRESS = 'https://example.org/studies/';
/** Both stand below a path, as they may on any host. */
export const BASE = '/studies';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
    shipped: string;
    hard: string;
  }
}

function run(command: string, options: readonly string[], env: Record<string, string> = {}): void {
  const path = `${ROOT}node_modules/.bin${delimiter}${process.env['PATH']}`;
  const all = { ...process.env, PATH: path, NODE_ENV: 'production', ...env };
  execFileSync(command, options, { cwd: ROOT, env: all, stdio: ['ignore', 'ignore', 'inherit'] });
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );

/** `npm test` builds before it tests; by hand a build older than its sources is made again. */
function isStale(): boolean {
  const front = `${SITES.shipped}index.html`;
  if (!existsSync(front)) return true;
  const sources = [`${ROOT}src`, `${PACKAGES}core/src`, `${PACKAGES}core/fixtures`, `${PACKAGES}report/src`];
  return Math.max(...sources.map(newest)) > statSync(front).mtimeMs;
}

/** With `CEDU_WEB_KEEP` the last builds are taken as they are. */
function build(): void {
  if (process.env['CEDU_WEB_KEEP'] && existsSync(SITES.hard)) return;
  if (isStale()) {
    run('svelte-kit', ['sync']);
    run('vite', ['build', '-c', 'vite.client.ts', '--logLevel', 'error']);
    run('vite', ['build', '--logLevel', 'error']);
    run(process.execPath, ['finish/finish.ts']);
  } else if (!existsSync(`${ROOT}static/_client/main.js`)) {
    run('vite', ['build', '-c', 'vite.client.ts', '--logLevel', 'error']);
  }
  const env = { CEDU_TEST_STUDIES: '1', CEDU_WEB_BUILD: '.svelte-kit/hard-to-show', CEDU_SITE_URL: HARD_ADDRESS };
  run('svelte-kit', ['sync'], env);
  run('vite', ['build', '--logLevel', 'error'], env);
  run(process.execPath, ['finish/finish.ts'], env);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  const [shipped, hard] = await Promise.all([serve(SITES.shipped, 0, BASE), serve(SITES.hard, 0, BASE)]);
  const browser = await chromium.launchServer(await chromiumLaunch());
  project.provide('browser', browser.wsEndpoint());
  project.provide('shipped', shipped.url);
  project.provide('hard', hard.url);
  return async () => {
    await browser.close();
    await Promise.all([shipped.close(), hard.close()]);
  };
}
