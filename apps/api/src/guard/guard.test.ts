/** Who may ask, how often, from which page. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { posted, testApp } from '../testing/bindings.ts';
import { testExamples } from '../testing/examples.ts';
import { readKeys } from './keys.ts';

testExamples(new URL('./keys.ts', import.meta.url), { readKeys });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const body = { data: { x: [1, 2, 4] } };

test('where keys are asked for, one of them opens what needs one', async () => {
  const app = testApp({ keys: readKeys(`lab:${sha256('s3cret')},web:${sha256('other')}`) });
  const status = async (path: string, authorization?: string) =>
    (await app.request(path, authorization === undefined ? {} : { headers: { authorization } })).status;
  expect(await status('/v1/studies')).toBe(401);
  expect(await status('/v1/studies', 'Bearer wrong')).toBe(401);
  expect(await status('/v1/studies', 's3cret')).toBe(401);
  expect(await status('/v1/studies', 'Bearer s3cret')).toBe(200);
  expect(await status('/v1/studies', 'Bearer other')).toBe(200);
  expect([await status('/healthz'), await status('/docs'), await status('/openapi.json')]).toEqual([200, 200, 200]);
  const refused = await app.request('/v1/studies');
  expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="cedu"');
});

test('the log has the name of a key and never the key', async () => {
  const lines: string[] = [];
  const app = testApp({ keys: readKeys(`lab:${sha256('s3cret')}`), log: (line) => lines.push(JSON.stringify(line)) });
  await app.request('/v1/studies', { headers: { authorization: 'Bearer s3cret' } });
  expect(lines[0]).toContain('"caller":"lab"');
  expect(lines[0]).not.toContain('s3cret');
});

test('requests are counted by caller, and come back with time', async () => {
  let time = 0;
  let address = 'a';
  const app = testApp({ perMinute: 2, now: () => time, address: () => address });
  const ask = () => app.request('/v1/describe', posted(body));
  const first = await ask();
  expect([first.status, first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual([
    200,
    '"requests";q=2;w=60',
    '"requests";r=1;t=0',
  ]);
  expect((await ask()).status).toBe(200);
  const third = await ask();
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30']);
  address = 'b';
  expect((await ask()).status).toBe(200);
  address = 'a';
  time = 30_000;
  expect((await ask()).status).toBe(200);
  expect((await app.request('/v1/studies')).status).toBe(200);
});

test('CORS is what is configured and reflects nothing', async () => {
  const origin = async (app: ReturnType<typeof testApp>, from: string) =>
    (await app.request('/healthz', { headers: { origin: from } })).headers.get('access-control-allow-origin');
  expect(await origin(testApp(), 'https://evil.example')).toBeNull();
  const app = testApp({ origins: ['https://a.example'] });
  expect(await origin(app, 'https://a.example')).toBe('https://a.example');
  expect(await origin(app, 'https://evil.example')).toBeNull();
  const preflight = await app.request('/v1/ols', {
    method: 'OPTIONS',
    headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET,HEAD,POST,DELETE',
  ]);
});

test('every answer says what a browser must not do', async () => {
  const app = testApp();
  for (const path of ['/healthz', '/nothing', '/docs', '/problems/json']) {
    const { headers } = await app.request(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('every problem has a page in both languages, and the reference lists every endpoint', async () => {
  const app = testApp();
  for (const lang of ['zh', 'en']) {
    const list = await (await app.request(`/problems?lang=${lang}`)).text();
    const names = [...list.matchAll(/<code>([\w-]+)<\/code>/g)].map((m) => m[1]!);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect((await app.request(`/problems/${name}?lang=${lang}`)).status).toBe(200);
    const reference = await (await app.request(`/docs?lang=${lang}`)).text();
    expect(reference).toContain('/v1/ols');
    expect(reference).not.toMatch(/undefined|\[object/);
  }
  expect((await app.request('/docs/docs.js')).headers.get('content-type')).toContain('javascript');
});
