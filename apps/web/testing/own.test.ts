/** One's own data in a browser: files of each kind, faults beside the field, many rows, a map; nothing leaves, nothing stays. */
import { readFileSync } from 'node:fs';
import { checkStudy, differences, type Report, readData, readOptionsOf, runStudy } from '@cedu/core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from './browser.ts';
import { savedBy } from './lab-files.ts';

const pages = site();
const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
/** For a machine that is busy with other things. */
const PATIENT = { timeout: 15_000 };
const wide = { viewport: { width: 1440, height: 900 } };
const CITIES =
  'city,a,b,y\nParis,1,5,10\nRome,2,3,12\nOslo,3,4,9\nBern,5,1,15\nBonn,4,2,11\nKyiv,6,6,14\nRiga,7,3,18\nGent,2,7,8\n';

const give = (page: Page, ...files: { name: string; text: string | Buffer }[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })),
    );
const role = (page: Page, column: string, as: string): Promise<unknown> =>
  page.getByLabel(column, { exact: true }).selectOption(as);
const done = (page: Page): Promise<void> =>
  page.locator('.lab[data-phase="done"]:not([data-extent="quick"])').waitFor({ timeout: 30_000 });
const reportOf = async (page: Page): Promise<Report> =>
  JSON.parse(String(await savedBy(page, () => page.locator('[data-take="report"]').click()))) as Report;
/** Every request after the page is open, but for the workers' own scripts. */
async function watched(page: Page, context: BrowserContext): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  context.on('request', (r) => /^(blob|data):|-worker-\w+\.js/.test(r.url()) || asked.push(r.url()));
  return asked;
}

test('a table becomes a study, equal to what core says of it; nothing is asked of anyone', async () => {
  const { page, context, complaints } = await pages.open('en/own/', wide);
  const asked = await watched(page, context);
  await give(page, { name: 'cities.csv', text: CITIES });
  await page.locator('.columns').waitFor();
  expect(await page.getByLabel('Which column names the units').inputValue()).toBe('city');
  await role(page, 'a', 'up');
  await role(page, 'b', 'down');
  await role(page, 'y', 'outcome');
  await page.getByLabel('Title').fill('Eight cities');
  await page.getByRole('button', { name: 'Compute' }).click();
  await done(page);
  const report = await reportOf(page);
  const study = checkStudy({ ...report.study, trust: 'none' });
  if (!study.ok) throw new Error(study.faults[0]!.message);
  const table = await readData(Buffer.from(CITIES), { ...readOptionsOf(study.value), format: 'csv' });
  const own = table.ok ? await runStudy(study.value, table.value) : table;
  expect(differences(own.ok ? own.value : null, report)).toEqual([]);
  expect(report.study.index!.indicators).toEqual({ a: 'up', b: 'down' });
  await page.getByLabel('Weights', { exact: true }).selectOption('equal');
  await done(page);
  expect((await reportOf(page)).index!.weighting).toBe('equal');
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the page itself may connect to nothing', async () => {
  const { page, context } = await pages.open('en/own/', wide);
  const refused = await page.evaluate(() =>
    fetch('./')
      .then(() => false)
      .catch(() => true),
  );
  expect(refused).toBe(true);
  await context.close();
});

describe('files', () => {
  const study = readFileSync(new URL('co2-gnp-1996/study.yaml', FIXTURES));
  const data = readFileSync(new URL('co2-gnp-1996/data.csv', FIXTURES));
  test('a study file waits for its data, then runs as core does', async () => {
    const { page, context } = await pages.open('en/own/', wide);
    await give(page, { name: 'study.yaml', text: study });
    await page.getByText('data.csv').waitFor();
    await give(page, { name: 'data.csv', text: data });
    await done(page);
    const published = JSON.parse(readFileSync(new URL('co2-gnp-1996/report.json', FIXTURES), 'utf8')) as Report;
    const report = await reportOf(page);
    expect(differences(published.regressions, report.regressions)).toEqual([]);
    await context.close();
  });
  test.each([
    [
      'cities.json',
      JSON.stringify([
        { city: 'Paris', a: 1 },
        { city: 'Rome', a: 2 },
      ]),
      '2 rows, 2 columns',
    ],
    ['cities.tsv', CITIES.replaceAll(',', '\t'), '8 rows, 4 columns'],
  ])('%s', async (name, text, size) => {
    const { page, context } = await pages.open('en/own/', wide);
    await give(page, { name, text });
    await page.getByText(size).waitFor();
    await context.close();
  });
  test.each([
    ['picture.png', 'x', 'not a file that can be read here: picture.png'],
    ['broken.json', '{', 'broken.json'],
    ['empty.csv', '', ''],
    ['study.yaml', 'cedu: 1\ndata: d.csv\nunit: id\nindexx: 3\n', 'did you mean'],
  ])('%s is told in words', async (name, text, words) => {
    const { page, context } = await pages.open('en/own/', wide);
    await give(page, { name, text });
    expect(await page.getByRole('alert').innerText()).toContain(words);
    await context.close();
  });
});

test('what is wrong stands beside its field, in words, and goes when it is mended', async () => {
  const { page, context } = await pages.open('en/own/', wide);
  await give(page, { name: 'd.csv', text: CITIES.replace('Rome,2', 'Paris,-2').replace('Oslo,3,4', 'Oslo,3,') });
  await page.locator('.columns').waitFor();
  const compute = page.getByRole('button', { name: 'Compute' });
  expect(await compute.isDisabled()).toBe(true);
  await page.getByLabel('Which column names the units').selectOption('city');
  await role(page, 'a', 'up');
  await page.locator('#own-unit-wrong').waitFor();
  expect(await page.locator('#own-unit-wrong').innerText()).toContain('Paris');
  await page.getByLabel('Which column names the units').selectOption('y');
  await page.getByText('Ready to compute').waitFor();
  await role(page, 'b', 'outcome');
  await role(page, 'a', 'outcome');
  await page.getByText('there can be only one outcome').first().waitFor();
  expect(await page.getByLabel('b', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await compute.isDisabled()).toBe(true);
  await context.close();
});

test('100 000 rows: only those in sight are in the page; an index of them is computed', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `u${i},${(i * 7919) % 10_007},${(i * 104_729) % 9_973}`);
  const { page, context } = await pages.open('en/own/', wide);
  await give(page, { name: 'many.csv', text: `id,a,b\n${rows.join('\n')}\n` });
  await page.locator('.preview').waitFor();
  await page.locator('.preview').evaluate((p) => p.scrollTo(0, 50_000 * 28));
  await page.getByRole('cell', { name: 'u50000', exact: true }).waitFor();
  expect(await page.locator('.preview tr').count()).toBeLessThan(60);
  await role(page, 'a', 'up');
  await role(page, 'b', 'up');
  await page.getByText('Ready to compute').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Compute' }).click();
  await done(page);
  expect(await page.locator('#index').innerText()).not.toBe('');
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(8_000);
  await context.close();
});

test('kept only if asked, and forgotten for good', async () => {
  const { page, context } = await pages.open('en/own/', wide);
  await give(page, { name: 'cities.csv', text: CITIES });
  await page.locator('.columns').waitFor();
  const places = () => page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name));
  expect(await places()).toEqual([]);
  await page.getByLabel('Keep this table').check();
  await expect.poll(places, PATIENT).toEqual(['cedu-own-data']);
  await page.reload();
  await page.getByText('Kept on this device: cities.csv').waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await page.locator('.columns').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect.poll(places, PATIENT).toEqual([]);
  await page.reload();
  expect(await page.getByText('Kept on this device').count()).toBe(0);
  await context.close();
});

test('a map of one’s own, by the property that names the units', async () => {
  const names = CITIES.trim()
    .split('\n')
    .slice(1)
    .map((l) => l.split(',')[0]!);
  const geo = {
    type: 'FeatureCollection',
    features: names.slice(1).map((name, i) => ({
      type: 'Feature',
      properties: { NAME: name.toUpperCase(), id: i },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [i, 0],
            [i + 1, 0],
            [i + 1, 1],
            [i, 1],
            [i, 0],
          ],
        ],
      },
    })),
  };
  const { page, context } = await pages.open('en/own/', wide);
  await give(page, { name: 'cities.csv', text: CITIES }, { name: 'map.geojson', text: JSON.stringify(geo) });
  await page.locator('.columns').waitFor();
  await role(page, 'a', 'up');
  await role(page, 'b', 'up');
  await page.getByRole('button', { name: 'Compute' }).click();
  await done(page);
  expect(await page.locator('.own-map').innerText()).toContain(
    '7 of 8 units are found on the map, by its property NAME',
  );
  expect(await page.locator('.own-map path[data-unit]').count()).toBe(7);
  await page.getByLabel('The map shows').selectOption('a');
  expect(await page.locator('.own-map [data-unit="Rome"] title').innerHTML()).toContain('Rome: 2');
  await context.close();
});
