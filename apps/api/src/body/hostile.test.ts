/** Hostile bodies: each is a problem with a status of its own, never a 500 and never a hang. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { posted, testApp } from '../testing/bindings.ts';

const app = testApp();
const text = (body: string) => app.request('/v1/describe', posted(body));
const problemOf = async (answer: Response) => {
  const { type, errors } = (await answer.json()) as { type: string; errors: { code: string; pointer: string }[] };
  return [answer.status, type, errors[0]?.code, errors[0]?.pointer];
};

describe('JSON', () => {
  test.each<[string, string, unknown[]]>([
    ['nothing', '', [400, '/problems/json', 'json/syntax', '']],
    ['cut short', '{"data": {"x": [1, 2', [400, '/problems/json', 'json/syntax', '']],
    ['nesting', `{"data": ${'['.repeat(100_000)}`, [400, '/problems/json', 'json/too_deep', '/data/0/0/0/0/0/0/0/0/0']],
    ['__proto__', '{"data": {"__proto__": [1, 2]}}', [400, '/problems/json', 'json/reserved_key', '/data/__proto__']],
    [
      'escaped __proto__',
      '{"data": {"__\\u0070roto__": [1]}}',
      [400, '/problems/json', 'json/reserved_key', '/data/__proto__'],
    ],
    ['constructor', '{"constructor": 1}', [400, '/problems/json', 'json/reserved_key', '/constructor']],
    [
      'a key twice',
      '{"data": {"x": [1], "y": [2], "x": [3]}}',
      [400, '/problems/json', 'json/duplicate_key', '/data/x'],
    ],
    ['a key twice at once', '{"data": {}, "data": {}}', [400, '/problems/json', 'json/duplicate_key', '/data']],
    ['1e999', '{"data": {"x": [1, 1e999]}}', [400, '/problems/json', 'json/number_out_of_range', '/data/x/1']],
    [
      'a long number',
      `{"data": {"x": [${'9'.repeat(400)}]}}`,
      [400, '/problems/json', 'json/number_out_of_range', '/data/x/0'],
    ],
    ['NaN', '{"data": {"x": [NaN]}}', [400, '/problems/json', 'json/syntax', '']],
    ['an array', '[]', [422, '/problems/request', 'request/invalid_value', '']],
    ['null', 'null', [422, '/problems/request', 'request/invalid_value', '']],
    ['a path', '{"data": "/etc/passwd"}', [422, '/problems/request', 'request/data_not_inline', '/data']],
    ['a scheme', '{"data": "file:///etc/passwd"}', [422, '/problems/request', 'request/data_not_inline', '/data']],
    [
      'a URL in an object',
      '{"data": {"url": "http://[::1]/"}}',
      [422, '/problems/data', 'table/json_form', '/data/url'],
    ],
    [
      'an unknown key',
      '{"data": {"x": [1]}, "colums": ["x"]}',
      [422, '/problems/request', 'request/unknown_key', '/colums'],
    ],
    [
      'a lone surrogate',
      '{"data": {"\\ud800": [1, 2, 3]}, "columns": ["x"]}',
      [422, '/problems/data', 'table/unknown_column', '/columns/0'],
    ],
    [
      'ragged columns',
      '{"data": {"x": [1, 2], "y": [1]}}',
      [422, '/problems/data', 'columns/lengths_differ', '/data/y'],
    ],
    [
      'text for numbers',
      '{"data": {"x": ["1,234", "5"]}, "columns": ["x"]}',
      [422, '/problems/data', 'table/not_a_number', '/columns/0'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await problemOf(await text(body))).toEqual(expected);
  });

  test('bytes that are no UTF-8', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    const answer = await app.request('/v1/describe', { ...posted(''), body });
    expect(await problemOf(answer)).toEqual([400, '/problems/json', 'json/encoding', '']);
  });

  test('a million columns', async () => {
    const names = Array.from({ length: 1_000_000 }, (_, j) => `"c${j}":[1]`);
    expect(await problemOf(await text(`{"data":{${names.join(',')}}}`))).toEqual([
      413,
      '/problems/too-large',
      'table/limit',
      '/data',
    ]);
  });

  test('−0 and NaN as text are a number and a missing value', async () => {
    const answer = await text('{"data": {"x": [-0, 1, 2, "NaN", null]}}');
    const [described] = (await answer.json()) as { summary: { n: number; missing: number } }[];
    expect([answer.status, described!.summary.n, described!.summary.missing]).toEqual([200, 3, 2]);
  });

  test('what is wrong is told without repeating it', async () => {
    const secret = 'hunter2-secret';
    const answers = await Promise.all(
      [`{"data": {"x": [1]}, "columns": "${secret}"}`, `{"data": "${secret}"}`, `{"data": ${secret}`].map(text),
    );
    for (const answer of answers) expect(await answer.text()).not.toContain(secret);
  });
});

describe('size', () => {
  const small = testApp({ limits: { bytes: 1000 } });
  test('a Content-Length over the limit is refused before the body is read', async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull: (to) => {
          pulled++;
          to.enqueue(new Uint8Array(10));
        },
      },
      { highWaterMark: 0 },
    );
    const init = {
      ...posted(''),
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'content-length': '1001' },
    };
    const answer = await small.request('/v1/describe', init as RequestInit);
    expect([answer.status, pulled]).toEqual([413, 0]);
  });

  test('a body without end is refused at the limit', async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull: (to) => {
          pulled++;
          to.enqueue(new Uint8Array(100).fill(0x20));
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await small.request('/v1/describe', { ...posted(''), body, duplex: 'half' } as RequestInit);
    expect(await problemOf(answer)).toEqual([413, '/problems/too-large', 'request/too_large', '']);
    expect(pulled).toBeLessThanOrEqual(12);
  });
});

describe('files', () => {
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const upload = (body: string | Uint8Array<ArrayBuffer>, type: string, query = '') =>
    app.request(`/v1/describe${query}`, { method: 'POST', headers: { 'content-type': type }, body });
  const workbook = (sheet: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    }) as Uint8Array<ArrayBuffer>;

  test('a zip bomb', async () => {
    const bomb = workbook(`<worksheet>${' '.repeat(64 * 1024 * 1024)}</worksheet>`);
    expect(bomb.length).toBeLessThan(200_000);
    const answer = await upload(bomb, XLSX);
    expect(await problemOf(answer)).toEqual([413, '/problems/too-large', 'table/limit', '/data']);
  });

  test('entities that unfold', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const sheet = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">${entities}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`;
    const answer = await upload(workbook(sheet), XLSX);
    expect(answer.status).toBe(422);
    expect((await answer.text()).length).toBeLessThan(2000);
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, string, number]>([
    ['no workbook', 'hello', XLSX, 422],
    ['a cut archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), XLSX, 422],
    ['a quote that does not close', 'x,y\n"1,2\n3,4\n', 'text/csv', 422],
    ['rows of different lengths', 'x,y\n1,2\n3\n', 'text/csv', 422],
    ['a header alone', 'x,y\n', 'text/csv', 422],
    ['nothing', '', 'text/csv', 422],
    ['bytes of a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'text/csv', 422],
    [
      'a form without an end',
      '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n1',
      'multipart/form-data; boundary=x',
      422,
    ],
    ['a form without a boundary', 'hello', 'multipart/form-data', 422],
  ])('%s', async (_, body, type, status) => {
    const answer = await upload(body, type);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('CSV with its options in the address, a form, and JSON agree', async () => {
    const csv = 'name,y,x\na,1,1\nb,2,2\nc,4,3\nd,5.5,4\n';
    const ask = '?formula=y~x&covariance=hc3&unit=name';
    const one = await app.request(`/v1/ols${ask}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv,
    });
    const form = new FormData();
    form.set('data', new File([csv], 'd.csv', { type: 'text/csv' }));
    form.set('request', '{"formula": "y~x", "covariance": "hc3", "unit": "name"}');
    const two = await app.request('/v1/ols', { method: 'POST', body: form });
    const data = { name: ['a', 'b', 'c', 'd'], y: [1, 2, 4, 5.5], x: [1, 2, 3, 4] };
    const three = await app.request('/v1/ols', posted({ data, unit: 'name', formula: 'y~x', covariance: 'hc3' }));
    const [a, b, c] = await Promise.all([one.json(), two.json(), three.json()]);
    expect(one.status).toBe(200);
    expect([a, b]).toEqual([c, c]);
  });
});
