/** The document is valid OpenAPI 3.1, and what it says is what the app does. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { operations } from '../app.ts';
import { posted, testApp } from '../testing/bindings.ts';

const app = testApp();
type Json = Record<string, never>;
let document: Json;
beforeAll(async () => {
  document = (await (await app.request('/openapi.json')).json()) as Json;
});

test('the document is valid', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document['openapi']).toBe('3.1.0');
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const names = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1]!));
  for (const name of names) {
    expect(name).toMatch(/^#\/components\/schemas\//);
    expect(document['components']!['schemas']).toHaveProperty([name.split('/').at(-1)!]);
  }
});

const examples = operations.filter((o) => o.body?.example !== undefined && o.tag === 'estimators');
test.each(examples.map((o) => [o.path, o] as const))(
  'the example of %s is answered as the document says',
  async (path, o) => {
    const answer = await app.request(path, posted(o.body!.example));
    expect(answer.status).toBe(200);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const at = (rest: string) =>
      `api#/paths/${path.replaceAll('/', '~1')}/post/${rest}/content/application~1json/schema`;
    const accepts = ajv.getSchema(at('requestBody'))!;
    const describes = ajv.getSchema(at('responses/200'))!;
    expect([accepts(o.body!.example), accepts.errors]).toEqual([true, null]);
    expect([describes(await answer.json()), describes.errors]).toEqual([true, null]);
  },
);
