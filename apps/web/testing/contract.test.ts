/** The same studies in the browser, in a worker, give the digits that core has. */
import { readdirSync, readFileSync } from 'node:fs';
import { differences } from '@cedu/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, site } from './browser.ts';

const pages = site();
const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && e.name !== 'reference')
  .map((e) => e.name);
const text = (id: string, file: string): string => readFileSync(new URL(`${id}/${file}`, FIXTURES), 'utf8');

let opened: Opened;
beforeAll(async () => {
  opened = await pages.open('zh/');
});
afterAll(() => opened.context.close());

test.concurrent.each(ids)('%s', async (id) => {
  const study = text(id, 'study.yaml');
  const printed = /^printed: /m.test(study) ? text(id, 'printed.yaml') : null;
  const answer = await opened.page.evaluate(
    ([script, study, data, printed]) =>
      new Promise<unknown>((done, fail) => {
        const worker = new Worker(script!, { type: 'module' });
        worker.onerror = (event) => fail(new Error(event.message));
        worker.onmessage = ({ data }) => (data.report || data.faults) && done(data);
        const question = { study, data: new TextEncoder().encode(data!) };
        worker.postMessage(printed === null ? question : { ...question, printed });
      }),
    [pages.url('_client/study-worker.js'), study, text(id, 'data.csv'), printed] as const,
  );
  const report = JSON.parse(text(id, 'report.json')) as unknown;
  expect(differences(report, (answer as { report?: unknown }).report)).toEqual([]);
});
