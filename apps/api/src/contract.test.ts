/** The fixtures' contract over HTTP: the same digits as core's reports, on Node and on workerd. */
import { readdirSync, readFileSync } from 'node:fs';
import { differences, type Report } from '@cedu/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posted } from './testing/bindings.ts';
import { hosts } from './testing/hosts.ts';

const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'reference')
  .map((entry) => entry.name);
const snapshot = (id: string): Report => JSON.parse(readFileSync(new URL(`${id}/report.json`, FIXTURES), 'utf8'));

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
});
