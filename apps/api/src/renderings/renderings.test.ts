/** Tables, figures and documents of a stored Report. */
import { beforeAll, describe, expect, test } from 'vitest';
import { posted, testApp } from '../testing/bindings.ts';
import { TABLE_FORMS } from './forms.ts';

const app = testApp();
let report = '';
beforeAll(async () => {
  const made = await app.request('/v1/reports', posted({ study: 'co2-gnp-1996' }));
  report = made.headers.get('location')!;
});
const get = (path: string, headers: Record<string, string> = {}) => app.request(`${report}${path}`, { headers });

describe('tables', () => {
  test('are listed, and each name leads to a table', async () => {
    const list = (await (await get('/tables')).json()) as { name: string; title: string }[];
    expect(list.length).toBeGreaterThan(2);
    for (const { name, title } of list) {
      expect(((await (await get(`/tables/${name}`)).json()) as { title: string }).title).toBe(title);
    }
  });

  test.each(Object.entries(TABLE_FORMS))('as %s by suffix and by Accept, the same bytes', async (suffix, type) => {
    const [bySuffix, byAccept] = [
      await get(`/tables/regressions.${suffix}`),
      await get('/tables/regressions', { accept: type.split(';')[0]! }),
    ];
    expect([bySuffix.status, bySuffix.headers.get('content-type')]).toEqual([200, type]);
    expect(await bySuffix.bytes()).toEqual(await byAccept.bytes());
    expect(bySuffix.headers.get('etag')).toBe(byAccept.headers.get('etag'));
  });

  test('forms and languages have tags of their own', async () => {
    const asked = ['/tables/regressions.csv', '/tables/regressions.md', '/tables/regressions.csv?lang=zh'];
    const tags = await Promise.all(asked.map(async (path) => (await get(path)).headers.get('etag')));
    expect(new Set(tags).size).toBe(3);
    expect((await get(asked[0]!, { 'if-none-match': tags[0]! })).status).toBe(304);
    expect((await get(asked[1]!, { 'if-none-match': tags[0]! })).status).toBe(200);
  });

  test('what there is not is 404, what nobody can read 406', async () => {
    const status = async (path: string, accept = '*/*') => (await get(path, { accept })).status;
    expect(await status('/tables/nothing')).toBe(404);
    expect(await status('/tables/regressions.pdf')).toBe(404);
    expect(await status('/tables/__proto__')).toBe(404);
    expect(await status('/tables/regressions', 'image/png')).toBe(406);
    expect(await status('/tables/regressions', 'text/csv;q=0')).toBe(406);
  });
});

describe('figures', () => {
  test('are listed, and each is an SVG document', async () => {
    const list = (await (await get('/figures?lang=zh')).json()) as { name: string; title: string }[];
    expect(list.length).toBeGreaterThan(2);
    for (const { name } of list) {
      const figure = await get(`/figures/${name}.svg`);
      expect([figure.status, figure.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(await figure.text()).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    }
  });

  test('one that the Report cannot fill is not there', async () => {
    expect((await get('/figures/tileGrid.svg')).status).toBe(404);
    expect((await get('/figures/constructor.svg')).status).toBe(404);
  });
});

describe('documents', () => {
  test.each([
    ['html', 'text/html', '<!doctype html>'],
    ['md', 'text/markdown', '# '],
    ['tex', 'application/x-tex', '\\documentclass'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('.%s', async (suffix, type, start) => {
    const document = await get(`/document.${suffix}`);
    expect([document.status, document.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect((await document.text()).toLowerCase()).toContain(start.toLowerCase());
  });

  test('by Accept', async () => {
    const document = await get('/document', { accept: 'text/markdown', 'accept-language': 'zh' });
    expect(document.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(document.headers.get('content-language')).toBe('zh');
  });
});
