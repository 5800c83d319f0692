import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { testExamples } from '../testing/examples.ts';
import { checkStudy, parseStudy, parseYaml, studyJsonSchema } from './parse.ts';

const faultsOf = (text: string) => {
  const study = parseStudy(text);
  return study.ok ? [] : study.faults;
};
const HEAD = 'cedu: 1\ndata: data.csv\nunit: id\n';

describe('the bundled studies', () => {
  test.each(['china-ai-carbon-2022', 'china-ai-carbon-paper'])('%s is a study', (id) => {
    const text = readFileSync(new URL(`../../fixtures/${id}/study.yaml`, import.meta.url), 'utf8');
    expect(faultsOf(text)).toEqual([]);
  });
});

test.each([
  ['an alias inside what it stands for', `${HEAD}exclude: &a { u: *a }\n`],
  ["a tag of one's own", `${HEAD}title: !!js/function "x"\n`],
  ['a hundred thousand levels', '['.repeat(100_000)],
])('%s is a fault of syntax', (_, text) => {
  expect(faultsOf(text).map((f) => [f.code, f.path])).toEqual([['study/syntax', '']]);
});

test('every default is filled in', () => {
  const study = parseStudy(`${HEAD}index: { indicators: { a: up } }\nsegment: {}\nexplain: { focus: index }\n`);
  expect(study.ok && study.value).toMatchObject({
    seed: 20221123,
    missing: { policy: 'refuse' },
    index: { name: 'index', normalise: 'minmax', weights: 'entropy', over: 'indicators', aggregate: 'arithmetic' },
    segment: { components: '1..3', variance: 'ml', guard: { kind: 'ratio', value: 1 / 16 } },
    explain: { covariance: 'classical', controls: [], scale: 'none', level: 0.95 },
  });
});

test.each([
  [
    'an unknown key, nearest named',
    'index: { weigths: equal }',
    'study/unknown_key',
    '/index/weigths',
    { nearest: 'weights' },
  ],
  ['an unknown key far from any', 'zebra: 1', 'study/unknown_key', '/zebra', { nearest: null }],
  [
    'a key unknown inside a dimension',
    'index: { dimensions: { d: { indicator: { a: up } } } }',
    'study/unknown_key',
    '/index/dimensions/d/indicator',
    { nearest: 'indicators' },
  ],
  [
    'a method that does not exist',
    'index: { weights: entropie, indicators: { a: up } }',
    'study/invalid_value',
    '/index/weights',
    { found: 'entropie' },
  ],
  [
    'a direction that is none',
    'index: { indicators: { a: upward } }',
    'study/invalid_value',
    '/index/indicators/a',
    { found: 'upward' },
  ],
  ['K out of range', 'segment: { components: 12 }', 'study/invalid_value', '/segment/components', { found: '12' }],
  [
    'a level out of range',
    'explain: { focus: x, level: 95 }',
    'study/invalid_value',
    '/explain/level',
    { found: '95' },
  ],
  [
    'a prototype key',
    'variables: { __proto__: { value: x } }',
    'study/reserved_name',
    '/variables/__proto__',
    { name: '__proto__' },
  ],
  [
    'a constructor key',
    'exclude: { constructor: x }',
    'study/reserved_name',
    '/exclude/constructor',
    { name: 'constructor' },
  ],
])('%s is a fault with code, path and value', (_, line, code, path, values) => {
  expect(faultsOf(`${HEAD}${line}\n`)).toEqual([
    expect.objectContaining({ code, path, values: expect.objectContaining(values) }),
  ]);
});

describe('text that is no study', () => {
  test.each([
    ['nothing', '', 'study/not_a_mapping'],
    ['a list', '- 1\n- 2\n', 'study/not_a_mapping'],
    ['a word', 'hello', 'study/not_a_mapping'],
    ['no unit', 'cedu: 1\ndata: x.csv\n', 'study/missing_key'],
    ['an older or newer version', 'cedu: 2\ndata: x\nunit: y\n', 'study/invalid_value'],
    ['a quote that does not close', 'cedu: 1\ntitle: "abc\n', 'study/syntax'],
    ['a key twice', `${HEAD}seed: 1\nseed: 2\n`, 'study/syntax'],
  ])('%s', (_, text, code) => {
    expect(faultsOf(text)[0]?.code).toBe(code);
  });

  test('a syntax fault says where', () => {
    expect(faultsOf('cedu: 1\nseed: 1\nseed: 2\n')[0]?.values).toMatchObject({ line: 3, column: 1 });
  });

  test('aliases that unfold to billions are refused at once', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? `a0: &a0 [${'x,'.repeat(9)}x]` : `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}*a${i - 1}]`,
    );
    expect(faultsOf(`${levels.join('\n')}\n`)[0]?.code).toBe('study/syntax');
  });

  test('a text over the limit is not read', () => {
    expect(faultsOf('x'.repeat(LIMITS.studyBytes + 1))[0]).toMatchObject({ code: 'study/too_large' });
  });

  test('a tag runs nothing and stays text or is refused', () => {
    const parsed = parseYaml('a: !!js/function "function () { return 1 }"\n');
    expect(parsed.ok ? typeof (parsed.value as { a: unknown }).a : 'refused').not.toBe('function');
  });
});

test('JSON is a study too, and a study is JSON', () => {
  const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id' });
  expect(study.ok && checkStudy(JSON.parse(JSON.stringify(study.value))).ok).toBe(true);
});

test('the JSON Schema knows every section', () => {
  const schema = studyJsonSchema() as { properties: Record<string, unknown>; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['index', 'explain', 'segment', 'trust', 'exclude']),
  );
  expect(schema.required).toEqual(['cedu', 'data', 'unit']);
});

testExamples(new URL('./parse.ts', import.meta.url), { parseStudy });
