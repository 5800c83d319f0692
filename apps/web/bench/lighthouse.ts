/**
 * Lighthouse over the built site: `node bench/lighthouse.ts [runs] [page …]`. The median of each category, the weight of the
 * first load, and an exit code of 1 where a category falls below 95. It is no dependency: npx fetches it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumLaunch } from '../finish/chromium.ts';
import { serve } from '../finish/static-server.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const ASKED = process.argv.slice(3);
const PAGES = [
  'zh/china-ai-carbon-2022/',
  'en/china-ai-carbon-2022/',
  'zh/china-ai-carbon-2022/units/GD/',
  'en/china-ai-carbon-paper/audit/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LEAST = 95;

interface LighthouseResult {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly scoreDisplayMode: string;
        readonly title: string;
        readonly numericValue?: number;
        readonly details?: {
          readonly items?: readonly { readonly resourceType?: string; readonly transferSize?: number }[];
        };
      }
    >
  >;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const run = promisify(execFile);
const runs = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'cedu-lighthouse-'));
const server = await serve('build', 0);
const { executablePath, env } = await chromiumLaunch();

async function measure(path: string, i: number): Promise<LighthouseResult> {
  const file = join(folder, `${i}.json`);
  const options = ['-y', LIGHTHOUSE, `${server.url}/${path}`, '--quiet', '--output=json', `--output-path=${file}`];
  await run('npx', [...options, '--chrome-flags=--headless=new --no-sandbox'], {
    cwd: folder,
    env: { ...env, CHROME_PATH: executablePath },
  });
  return JSON.parse(readFileSync(file, 'utf8')) as LighthouseResult;
}

for (const path of ASKED.length > 0 ? ASKED : PAGES) {
  const results: LighthouseResult[] = [];
  for (let i = 0; i < runs; i++) results.push(await measure(path, i));
  const scores = CATEGORIES.map((c) => Math.round(100 * median(results.map((r) => r.categories[c]?.score ?? 0))));
  const value = (id: string): number => median(results.map((r) => r.audits[id]?.numericValue ?? 0));
  const items = results[0]?.audits['network-requests']?.details?.items ?? [];
  const kilobytes = (type: string): string =>
    (items.filter((i) => i.resourceType === type).reduce((sum, i) => sum + (i.transferSize ?? 0), 0) / 1000).toFixed(1);
  console.log(path);
  console.log(`  ${CATEGORIES.map((c, i) => `${c} ${scores[i]}`).join(', ')}`);
  console.log(
    `  first paint ${value('first-contentful-paint').toFixed(0)} ms, largest ${value('largest-contentful-paint').toFixed(0)} ms, ` +
      `blocked ${value('total-blocking-time').toFixed(0)} ms, shift ${value('cumulative-layout-shift').toFixed(3)}; ` +
      `kB: document ${kilobytes('Document')}, script ${kilobytes('Script')}, style ${kilobytes('Stylesheet')}`,
  );
  const missed = Object.values(results[0]?.audits ?? {}).filter(
    (a) => a.score !== null && a.score < 0.9 && a.scoreDisplayMode !== 'informative',
  );
  for (const { title, score } of missed) console.log(`  ${Math.round(100 * (score ?? 0))}: ${title}`);
  if (scores.some((score) => score < LEAST)) process.exitCode = 1;
}
await server.close();
rmSync(folder, { recursive: true, force: true });
