/** The fixtures' contract over HTTP: the same digits as core's reports, on Node and on workerd. */
import { readdirSync, readFileSync } from 'node:fs';
import { differences, type Report } from '@cedu/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from './jobs/index.ts';
import { posted, testApp } from './testing/bindings.ts';
import { hosts } from './testing/hosts.ts';

const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'reference')
  .map((entry) => entry.name);
const snapshot = (id: string): Report => JSON.parse(readFileSync(new URL(`${id}/report.json`, FIXTURES), 'utf8'));

/** A small test and bootstrap, and what core makes of them in one process. */
const long = {
  study: 'china-ai-carbon-2022',
  set: { trust: { level: 'none', likelihoodRatio: { replicates: 19 }, bootstrap: { replicates: 19 } } },
};
const ofCore = async () => (await (await testApp().request('/v1/reports', posted(long))).json()) as Report;
const expected = ofCore();

/** The jobs of an event stream, to its end. */
const events = async (answer: Response): Promise<Job[]> =>
  [...(await answer.text()).matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1]!) as Job);

describe.each(hosts)('on %s', (_, createHost) => {
  const host = createHost();
  beforeAll(() => host.start());
  afterAll(() => host.stop());

  test('every bundled study is there', async () => {
    const list = (await (await host.fetch('/v1/studies')).json()) as { id: string }[];
    expect(list.map((study) => study.id)).toEqual(ids.toSorted());
  });

  test.each(ids)('%s has the digits of its snapshot, made, sent again and fetched', async (id) => {
    const expected = snapshot(id);
    const made = await host.fetch('/v1/reports', posted({ study: id }));
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/v1/reports/${expected.id}`);
    expect(differences(expected, await made.json())).toEqual([]);

    const again = await host.fetch('/v1/reports', posted({ study: id }));
    // A compressed answer has a weak tag.
    const tag = again.headers.get('etag')?.replace(/^W\//, '');
    expect([again.status, tag]).toEqual([200, `"${expected.id}"`]);
    await again.arrayBuffer();

    const fetched = await host.fetch(`/v1/reports/${expected.id}`);
    expect(fetched.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(differences(expected, await fetched.json())).toEqual([]);
    const known = await host.fetch(`/v1/reports/${expected.id}`, { headers: { 'if-none-match': `"${expected.id}"` } });
    expect(known.status).toBe(304);
  });

  test('a study with its data inline is the bundled one, by id and by digits', async () => {
    const id = 'china-ai-carbon-2022';
    const study = await (await host.fetch(`/v1/studies/${id}`)).json();
    const csv = await (await host.fetch(`/v1/studies/${id}/data`)).text();
    const [header, ...lines] = csv
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const cell = (text: string) => (text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text));
    const data = Object.fromEntries(header!.map((name, j) => [name, lines.map((cells) => cell(cells[j]!))]));
    const answer = await host.fetch('/v1/reports', posted({ study, data }));
    const expected = snapshot(id);
    const report = (await answer.json()) as Report;
    expect(report.id).toBe(expected.id);
    expect(differences(expected, report)).toEqual([]);
  });

  test('a job ends in the Report of one process, its progress told as events, and its request then needs no work', async () => {
    const answer = await host.fetch('/v1/jobs', posted(long));
    expect(answer.status).toBe(202);
    const place = answer.headers.get('location')!;
    const told = await events(await host.fetch(`${place}/events`));
    const last = told.at(-1)!;
    expect(last).toMatchObject({ status: 'done', share: 1, errors: [] });
    expect(told.map((job) => job.status)).toContain('running');
    expect(await (await host.fetch(place)).json()).toEqual(last);
    const report = (await (await host.fetch(last.report!)).json()) as Report;
    expect(differences(await expected, report)).toEqual([]);
    const partial = (await (await host.fetch(last.partial!)).json()) as Report;
    expect([partial.trust, typeof partial.mixture]).toEqual([undefined, 'object']);
    const again = await host.fetch('/v1/reports', posted(long));
    expect([again.status, again.headers.get('location')]).toEqual([200, last.report]);
    await again.arrayBuffer();
  });

  test('a job is cancelled by DELETE, and one Idempotency-Key is one job', async () => {
    const endless = { ...long, set: { trust: { level: 'none', bootstrap: { replicates: 9999 } } } };
    const key = { 'idempotency-key': 'monday' };
    const [first, second] = [
      (await (await host.fetch('/v1/jobs', posted(endless, key))).json()) as Job,
      (await (await host.fetch('/v1/jobs', posted(endless, key))).json()) as Job,
    ];
    expect(second.id).toBe(first.id);
    expect((await host.fetch('/v1/jobs', posted(long, key))).status).toBe(409);
    const cancelled = (await (await host.fetch(`/v1/jobs/${first.id}`, { method: 'DELETE' })).json()) as Job;
    expect(cancelled).toMatchObject({ id: first.id, status: 'cancelled', report: null });
    expect((await events(await host.fetch(`/v1/jobs/${first.id}/events`))).map((job) => job.status)).toEqual([
      'cancelled',
    ]);
  });
});
