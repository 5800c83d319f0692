/** The Lab in a browser: each way to change something gives the Report that core gives, and nothing is asked of anyone. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  applySettings,
  checkStudy,
  differences,
  parsePrinted,
  parseStudy,
  type Report,
  readData,
  readOptionsOf,
  runStudy,
  type WhatIf,
  whatIfSettings,
} from '@cedu/core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';
import { savedBy } from './lab-files.ts';

const pages = site();
const hard = site('hard');
const STUDY = 'china-ai-carbon-2022';
const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && e.name !== 'reference')
  .map((e) => e.name);
const file = (id: string, name: string): string => readFileSync(new URL(`${id}/${name}`, FIXTURES), 'utf8');

/** What core says of the question, without trust. */
async function expected(id: string, question: WhatIf): Promise<Report> {
  const parsed = parseStudy(file(id, 'study.yaml'));
  if (!parsed.ok) throw new Error(id);
  const settings = whatIfSettings(parsed.value, question);
  const applied = settings.ok ? applySettings(parsed.value, settings.value) : settings;
  const study = applied.ok ? checkStudy(applied.value) : applied;
  const table = await readData(readFileSync(new URL(`${id}/data.csv`, FIXTURES)), {
    ...readOptionsOf(parsed.value),
    format: 'csv',
  });
  if (!study.ok || !table.ok) throw new Error(id);
  const printed = parsed.value.printed === undefined ? null : parsePrinted(file(id, parsed.value.printed));
  const report = await runStudy(
    { ...study.value, trust: 'none' },
    table.value,
    printed?.ok ? { printed: printed.value } : {},
  );
  if (!report.ok) throw new Error(report.faults[0]!.message);
  return report.value;
}

const settled = (page: Page, phase = 'done'): Promise<void> =>
  page.locator(`.lab[data-phase="${phase}"]:not([data-extent="quick"])`).waitFor({ timeout: 30_000 });

/** The file that a button gives. */
const taken = (page: Page, what: 'report' | 'study' | 'all'): Promise<Buffer> =>
  savedBy(page, () => page.locator(`[data-take="${what}"]`).click());
const reportOf = async (page: Page): Promise<Report> => JSON.parse(String(await taken(page, 'report'))) as Report;
/** For a machine that is busy with other things. */
const PATIENT = { timeout: 15_000 };
const wide = { viewport: { width: 1440, height: 900 } };

describe('equal to core', () => {
  const INDEXED = ids.filter((id) => /^index:/m.test(file(id, 'study.yaml')));
  test.each(ids)('%s, as published', async (id) => {
    const { page, context, complaints } = await pages.open(`en/${id}/lab/`, wide);
    await settled(page, 'published');
    expect(differences(JSON.parse(pages.built(`en/${id}/report.json`)), await reportOf(page))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
  test.each(INDEXED)('%s, weights chosen by mouse', async (id) => {
    const { page, context } = await pages.open(`en/${id}/lab/`, wide);
    await settled(page, 'published');
    await page.getByLabel('Weights', { exact: true }).selectOption('cv');
    await settled(page);
    expect(differences(await expected(id, { weights: 'cv' }), await reportOf(page))).toEqual([]);
    await context.close();
  });
  test('regressors chosen by keyboard, where there is no index', async () => {
    const { page, context } = await pages.open('en/co2-gnp-1996/lab/', wide);
    await settled(page, 'published');
    await page.locator('#knob-scale').focus();
    await page.keyboard.press('ArrowDown');
    await settled(page);
    const chosen = await page.locator('#knob-scale').inputValue();
    const question: WhatIf = { scale: chosen as NonNullable<WhatIf['scale']> };
    expect(differences(await expected('co2-gnp-1996', question), await reportOf(page))).toEqual([]);
    await context.close();
  });
  test('by keyboard: a slider moved with the arrow keys', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await settled(page);
    const given = new URL(page.url()).searchParams.get('given')!.split(',').map(Number);
    expect(given).toHaveLength(10);
    expect(differences(await expected(STUDY, { weights: 'given', given }), await reportOf(page))).toEqual([]);
    await context.close();
  });
  test('by mouse: a slider dragged', async () => {
    const { page, context } = await pages.open(`zh/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    const box = (await page.getByRole('slider').nth(2).boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.down();
    for (let x = 20; x < box.width - 20; x += 12) await page.mouse.move(box.x + x, box.y + box.height / 2);
    await page.mouse.up();
    await settled(page);
    const given = new URL(page.url()).searchParams.get('given')!.split(',').map(Number);
    expect(given[2]).toBeGreaterThan(60);
    expect(differences(await expected(STUDY, { weights: 'given', given }), await reportOf(page))).toEqual([]);
    await context.close();
  });
  test.each<[string, string, WhatIf]>([
    [
      STUDY,
      'weights=equal&normalise=zscore&off=papers&out=北京&in=云南&controls=LEC&controls=EG&covariance=hc3&components=2&variance=common',
      {
        weights: 'equal',
        normalise: 'zscore',
        off: ['papers'],
        out: ['北京'],
        in: ['云南'],
        controls: ['LEC', 'EG'],
        covariance: 'hc3',
        components: 2,
        variance: 'common',
      },
    ],
    [
      'asem-connectivity',
      'aggregate=geometric&normalise=minmax&range=1,100',
      { aggregate: 'geometric', normalise: 'minmax', range: [1, 100] },
    ],
    [
      STUDY,
      'range=0.002,1&scaleBy=population&transform=none',
      { range: [0.002, 1], scaleBy: 'population', transform: 'none' },
    ],
  ])('%s, by address: %s', async (id, search, question) => {
    const { page, context } = await pages.open(`en/${id}/lab/?${search}`, wide);
    await settled(page);
    expect(differences(await expected(id, question), await reportOf(page))).toEqual([]);
    const kept = new URL(page.url()).search;
    await page.reload();
    await settled(page);
    expect(new URL(page.url()).search).toBe(kept);
    await context.close();
  });
});

describe('what differs', () => {
  test('is listed, put back, undone and redone; the address follows', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    const listed = page.locator('[data-difference]');
    expect(await listed.count()).toBe(0);
    await page.getByLabel('Normalisation').selectOption('rank');
    await page.getByLabel('Leave out a unit').fill('beijing');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await listed.allInnerTexts()).toEqual([
      expect.stringContaining('min-max → ranks'),
      expect.stringContaining('none → Beijing'),
    ]);
    expect(page.url()).toContain('normalise=rank&out=');
    expect(await page.locator('.what-moved').innerText()).toContain('27 units become 26');
    await page.keyboard.press('Control+z');
    await expect.poll(() => listed.count(), PATIENT).toBe(1);
    await page.keyboard.press('Control+z');
    await settled(page, 'published');
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => listed.count(), PATIENT).toBe(2);
    await page.getByRole('button', { name: 'Put back: Normalisation' }).click();
    await expect.poll(() => listed.count(), PATIENT).toBe(1);
    await page.getByRole('button', { name: 'Take in Beijing again' }).click();
    await settled(page, 'published');
    await context.close();
  });
  test('every sentence and figure follows', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    const ranking = () => page.locator('#ranking .drawings').innerHTML();
    const [finding, drawn] = [await page.locator('.findings').innerText(), await ranking()];
    await page.getByLabel('Weights', { exact: true }).selectOption('equal');
    await settled(page);
    expect(await page.locator('.findings').innerText()).not.toBe(finding);
    expect(await ranking()).not.toBe(drawn);
    expect(await page.locator('#reproduce').innerText()).toContain(`--set 'index.weights="equal"'`);
    const study = parseStudy(String(await taken(page, 'study')));
    expect(study.ok && study.value.index!.weights).toBe('equal');
    expect((await taken(page, 'all')).subarray(0, 2).toString()).toBe('PK');
    await context.close();
  });
  test.each(['weights=heavy', 'nonsense=1', 'out=Atlantis', 'off=nothing', 'given=1,2'])(
    'a broken address, %s, gives a message and the published settings',
    async (search) => {
      const { page, context } = await pages.open(`en/${STUDY}/lab/?${search}`, wide);
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('[data-difference]').count()).toBe(0);
      const report = await reportOf(page);
      expect(report.id).toBe((JSON.parse(pages.built(`en/${STUDY}/report.json`)) as Report).id);
      await context.close();
    },
  );
});

describe('at work', () => {
  test('the last of quick changes wins', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    await page.evaluate(() => {
      const weights = document.querySelector<HTMLSelectElement>('#knob-weights')!;
      for (const method of ['equal', 'pca', 'cv', 'critic']) {
        weights.value = method;
        weights.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await settled(page);
    expect(differences(await expected(STUDY, { weights: 'critic' }), await reportOf(page))).toEqual([]);
    await context.close();
  });
  test('how sure: asked for, watched, stopped; then another choice is computed as ever', async () => {
    const { page, context } = await pages.open(`en/${STUDY}/lab/?weights=equal`, wide);
    await settled(page);
    await page.getByRole('button', { name: 'Compute how sure' }).click();
    await expect
      .poll(() => page.locator('progress').getAttribute('value'), { timeout: 30_000 })
      .toSatisfy((value) => Number(value) > 0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await settled(page);
    expect(await page.locator('progress').count()).toBe(0);
    expect((await reportOf(page)).trust).toBeUndefined();
    await page.getByLabel('Standard errors').selectOption('hc1');
    await settled(page);
    expect((await reportOf(page)).study.explain!.covariance).toBe('hc1');
    await context.close();
  });
  test('nothing is asked of anyone once it is open', async () => {
    const { page, context, strangers } = await pages.open(`en/${STUDY}/lab/`, wide);
    await settled(page, 'published');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    // A worker that is started anew reads its own script; Chromium reads the icon again when the address changes.
    context.on('request', (r) => /^blob:|lab-worker|icon\.svg$/.test(r.url()) || asked.push(r.url()));
    await page.getByLabel('Weights', { exact: true }).selectOption('equal');
    await settled(page);
    await taken(page, 'all');
    await page.locator('#ranking').getByRole('button', { name: 'PNG' }).click();
    await page.getByLabel('Components K').selectOption('2');
    await settled(page);
    expect([...asked, ...strangers]).toEqual([]);
    await context.close();
  });
  test('a hundred changes leave no more behind than ten', async () => {
    const { page, context } = await hard.open('en/three/lab/', wide);
    await settled(page, 'published');
    const session = await context.newCDPSession(page);
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
      return usedSize / 1e6;
    };
    const change = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        await page
          .getByRole('spinbutton')
          .first()
          .fill(String(1 + (i % 50)));
        await page.keyboard.press('Enter');
        await settled(page);
      }
    };
    await change(10);
    const [before, workers] = [await heap(), page.workers().length];
    await change(100);
    expect((await heap()) - before).toBeLessThan(12);
    expect(page.workers().length).toBeLessThanOrEqual(workers);
    await context.close();
  });
});

test('on a phone the sheet lies below the figures and folds; nothing scrolls sideways', async () => {
  const { page, context } = await pages.open(`zh/${STUDY}/lab/?weights=equal`, {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  await settled(page);
  const fold = page.locator('.fold');
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  await fold.tap();
  expect(await page.getByLabel('标准化').isVisible()).toBe(true);
  const sheet = (await page.locator('.choices').boundingBox())!;
  expect(sheet.y).toBeGreaterThan(350);
  for (const width of [320, 390, 720, 820, 1180, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await context.close();
});
