/** The audit of a paper in a browser: typed, live, in the address, as a file. */
import { readFileSync } from 'node:fs';
import { audit, parsePrinted } from '@cedu/core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site } from './browser.ts';
import { savedBy } from './lab-files.ts';

const pages = site();
const wide = { viewport: { width: 1440, height: 900 } };
/** For a machine that is busy with other things. */
const PATIENT = { timeout: 15_000 };
const found = (page: Page) => page.locator('.found');

test('figures are typed, and the verdict stands beside them as they are', async () => {
  const { page, context, complaints } = await pages.open('en/audit-form/', wide);
  await page.getByText('There are no figures to check yet').waitFor();
  await page.getByLabel('n', { exact: true }).fill('27');
  await page.getByRole('button', { name: 'Add a regression' }).click();
  await page.getByLabel('1 ln L').fill('-16.79');
  await page.getByLabel('1 AIC').fill('79.579');
  const terms = page.getByRole('group', { name: 'Regressions 1' });
  await terms.getByRole('button', { name: 'Add a term' }).click();
  await page.getByLabel('x1 Coefficient').fill('-2.831**');
  await found(page).getByText('inconsistent', { exact: false }).first().waitFor();
  expect(await page.locator('#f-regressions-1-aic-verdict').count()).toBe(1);
  await page.getByLabel('1 AIC').fill('39.58');
  await expect.poll(() => page.locator('#f-regressions-1-aic-verdict').count(), PATIENT).toBe(0);
  await page.getByLabel('1 AIC').fill('thirty');
  await page.locator('#f-regressions-1-aic-wrong').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('the tables of a paper: the findings of core, in the address and back, as a file and back; nothing is asked of anyone', async () => {
  const { page, context } = await pages.open('en/audit-form/', wide);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  context.on('request', (r) => /^(blob|data):|icon\.svg$/.test(r.url()) || asked.push(r.url()));
  await page.locator('[data-example="paper"]').click();
  const text = readFileSync(
    new URL('../../../packages/core/fixtures/china-ai-carbon-paper/printed.yaml', import.meta.url),
    'utf8',
  );
  const parsed = parsePrinted(text);
  const expected = parsed.ok ? audit(parsed.value) : parsed;
  const findings = expected.ok ? expected.value.findings : [];
  const alarming = findings.filter((f) => f.verdict !== 'consistent').length;
  await expect.poll(() => page.locator('.found .audit:not(.agreeing) > li').count(), PATIENT).toBe(alarming);
  expect(await page.locator('.found .agreeing > li').count()).toBe(findings.length - alarming);
  await expect.poll(() => page.url(), PATIENT).toContain('#p=');
  const address = page.url();

  const file = await savedBy(page, () => page.getByRole('button', { name: 'Take printed.yaml home' }).click());
  expect(String(file)).toBe(text);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => page.url(), PATIENT).not.toContain('#');
  await page.getByLabel('Read a printed.yaml').setInputFiles({ name: 'printed.yaml', mimeType: '', buffer: file });
  await expect.poll(() => page.url(), PATIENT).toBe(address);
  expect(asked).toEqual([]);

  const again = await context.newPage();
  await again.goto(address);
  await expect.poll(() => again.locator('.found .audit:not(.agreeing) > li').count(), PATIENT).toBe(alarming);
  expect(await again.getByLabel('two-components AIC').inputValue()).toBe('41.502');
  // A change in the form keeps every other digit as it was typed.
  await again.getByLabel('two-components AIC').fill('25.502');
  await again.getByRole('button', { name: 'Text', exact: true }).click();
  const changed = parsePrinted(await again.getByLabel('The text of printed.yaml').inputValue());
  expect(changed.ok && JSON.stringify(changed.value)).toBe(
    parsed.ok && JSON.stringify(parsed.value).replace('41.502', '25.502'),
  );
  await context.close();
});

test('text that is no YAML is told with its line; a broken address too', async () => {
  const { page, context } = await pages.open('zh/audit-form/', wide);
  await page.getByRole('button', { name: '文本' }).click();
  await page.getByLabel('printed.yaml 的文本').fill('printed: 1\nn: [');
  expect(await page.locator('.found .complaint').innerText()).toContain('2');
  await page.goto(pages.url('zh/audit-form/#p=%%%'));
  await page.reload();
  expect(await page.getByRole('alert').innerText()).toContain('地址');
  await context.close();
});
