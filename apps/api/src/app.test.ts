/** The protocol: methods, headers, languages, what is refused and how. */
import { describe, expect, test } from 'vitest';
import { createApp, operations } from './app.ts';
import { posted, testApp, testBindings } from './testing/bindings.ts';
import { testExamples } from './testing/examples.ts';

testExamples(new URL('./app.ts', import.meta.url), { createApp, testBindings });

const app = testApp();
const data = { y: [1, 2, 4, 5.5], x: [1, 2, 3, 4] };
const title = async (answer: Response) => ((await answer.json()) as { title: string }).title;

test('every endpoint is a route, and every route is documented', () => {
  const routes = app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`);
  const documented = operations.map((o) => `${o.method.toUpperCase()} ${o.path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect([...new Set(routes)].filter((r) => !/openapi.json$|\/(docs|problems)/.test(r)).toSorted()).toEqual(
    documented.toSorted(),
  );
});

test.each<[string, string, RequestInit, number]>([
  ['nothing here', '/v2/ols', {}, 404],
  ['no such report', `/v1/reports/${'0'.repeat(64)}`, {}, 404],
  ['no report’s id', '/v1/reports/..%2f..%2fetc', {}, 404],
  ['GET where POST is', '/v1/ols', {}, 405],
  ['DELETE', '/healthz', { method: 'DELETE' }, 405],
  ['no media type', '/v1/ols', { method: 'POST', body: new Uint8Array([1]) }, 415],
  ['a media type that is not read', '/v1/ols', posted('<a/>', { 'content-type': 'text/xml' }), 415],
  ['a compressed body', '/v1/ols', posted('{}', { 'content-encoding': 'gzip' }), 415],
  ['a key is missing', '/v1/ols', posted({ data }), 422],
  ['a column is unknown', '/v1/ols', posted({ data, formula: 'y ~ z' }), 422],
  ['too much work', '/v1/mixture', posted({ data, formula: 'y ~ x', starts: 100_001 }), 422],
])('%s is a problem', async (_, path, init, status) => {
  const answer = await app.request(path, init);
  const problem = (await answer.json()) as Record<string, unknown>;
  expect([answer.status, problem['status']]).toEqual([status, status]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'instance', 'errors']);
  expect(problem['instance']).toBe(`${new URL(path, 'http://a').pathname}#${answer.headers.get('x-request-id')}`);
});

test('405 and OPTIONS list the methods', async () => {
  const answer = await app.request('/v1/ols', { method: 'PUT' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  const options = await app.request('/v1/studies', { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
});

test('415 lists what is read', async () => {
  const answer = await app.request('/v1/audit', posted('a: 1', { 'content-type': 'text/yaml' }));
  expect(answer.headers.get('accept-post')).toBe('application/json');
});

test('HEAD has the headers of GET and no body', async () => {
  const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => app.request('/v1/studies', { method })));
  expect([head!.status, await head!.text()]).toEqual([200, '']);
  expect(head!.headers.get('content-type')).toBe(get!.headers.get('content-type'));
});

test('a request’s own id comes back, unless it is no plain word', async () => {
  const id = (value: string) => app.request('/healthz', { headers: { 'x-request-id': value } });
  expect((await id('job-7.a')).headers.get('x-request-id')).toBe('job-7.a');
  expect((await id('a b<script>')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('problems are in the caller’s language', async () => {
  const asked = (lang: string) =>
    app.request('/v1/ols', posted({ data, formula: 'y ~ z' }, { 'accept-language': lang }));
  expect(await title(await asked('zh-CN,en;q=0.8'))).toBe('公式不可用');
  expect(await title(await asked('fr,en'))).toBe('The formula cannot be used');
});

test('a bug of ours is a 500 that tells nothing of the inside, and the log has it', async () => {
  const lines: unknown[] = [];
  const broken = testApp({
    studies: { ids: ['a'], files: () => Promise.reject(new Error('the secret place')) },
    log: (line) => lines.push(line),
  });
  const answer = await broken.request('/v1/studies/a');
  const text = await answer.text();
  expect([answer.status, text.includes('secret')]).toEqual([500, false]);
  expect(lines).toEqual([expect.objectContaining({ level: 'error', status: 500, error: 'Error: the secret place' })]);
});

describe('POST /v1/reports', () => {
  const ask = (body: unknown) => app.request('/v1/reports', posted(body));
  const study = { cedu: 1, unit: 'id', index: { indicators: { a: 'up', b: 'up' } } };
  const columns = { id: ['x', 'y', 'z'], a: [1, 2, 4], b: [5, 3, 4] };

  test('data may stand beside the study or in it', async () => {
    const beside = await ask({ study, data: columns });
    const inside = await ask({ study: { ...study, data: columns } });
    expect([beside.status, inside.status]).toEqual([201, 200]);
    expect(beside.headers.get('location')).toBe(inside.headers.get('location'));
  });

  test('set changes a study: by path, by merging, by null', async () => {
    const method = async (set: unknown) => {
      const answer = await ask({ study, data: columns, set });
      return ((await answer.json()) as { study: { index: { weights: string } } }).study.index.weights;
    };
    expect(await method({ 'index.weights': 'equal' })).toBe('equal');
    expect(await method({ index: { weights: 'equal' } })).toBe('equal');
    expect(await method({ 'index.weights': null })).toBe('entropy');
  });

  test.each<[string, unknown, number, string, string]>([
    ['a path beside', { study, data: '../data.csv' }, 422, 'request/data_not_inline', '/data'],
    [
      'a path in the study',
      { study: { ...study, data: '/etc/passwd' }, data: columns },
      422,
      'request/data_not_inline',
      '/study/data',
    ],
    [
      'a scheme in the study',
      { study: { ...study, data: 'http://a/b' }, data: columns },
      422,
      'request/data_not_inline',
      '/study/data',
    ],
    ['a file name alone', { study: { ...study, data: 'data.csv' } }, 422, 'request/data_not_inline', '/data'],
    ['no data', { study }, 422, 'request/missing_key', '/data'],
    [
      'printed tables in a file',
      { study: { ...study, printed: 'p.yaml' }, data: columns },
      422,
      'request/data_not_inline',
      '/study/printed',
    ],
    ['an unknown study', { study: 'china-ai-carbon-2023' }, 422, 'request/unknown_study', '/study'],
    [
      'another file of a bundled study',
      { study: 'co2-gnp-1996', set: { data: 'x.csv' } },
      422,
      'request/data_not_inline',
      '/set',
    ],
    [
      'the same by a path',
      { study: 'co2-gnp-1996', set: { 'data.file': '/etc/passwd' } },
      422,
      'request/data_not_inline',
      '/set',
    ],
    [
      'a reserved name in a path',
      { study: 'co2-gnp-1996', set: { 'index.__proto__.x': 1 } },
      422,
      'request/reserved_name',
      '/set/index.__proto__.x',
    ],
    ['a key below a number', { study: 'co2-gnp-1996', set: { 'seed.x': 1 } }, 422, 'request/no_place', '/set/seed.x'],
    [
      'an unknown key of the study',
      { study: { ...study, indx: {} }, data: columns },
      422,
      'study/unknown_key',
      '/study/indx',
    ],
    [
      'a name that is not there',
      { study: { ...study, outcome: { variable: 'c' } }, data: columns },
      422,
      'study/unknown_name',
      '/study/outcome/variable',
    ],
  ])('%s', async (_, body, status, code, pointer) => {
    const answer = await ask(body);
    const { errors } = (await answer.json()) as { errors: { code: string; pointer: string }[] };
    expect([answer.status, errors[0]?.code, errors[0]?.pointer]).toEqual([status, code, pointer]);
  });
});
