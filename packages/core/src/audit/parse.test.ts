import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { parsePrinted } from './parse.ts';
import { printedJsonSchema, readPrinted } from './read.ts';
import { paperText } from './testing/paper.ts';

const codes = (text: string) => {
  const parsed = parsePrinted(text);
  const read = parsed.ok ? readPrinted(parsed.value) : parsed;
  return read.ok ? [] : read.faults.map(({ code, path }) => [code, path]);
};

describe('text', () => {
  test('decimals stay', () => {
    const parsed = parsePrinted('printed: 1\ndescriptives: { CE: { mean: 1.450, min: 1e3, n: 027 } }');
    expect(parsed).toMatchObject({
      ok: true,
      value: { descriptives: { CE: { mean: '1.450', min: '1e3', n: '027' } } },
    });
  });
  const bomb = `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`;
  test.each([
    ['a bracket left open', 'printed: [1', 'audit/syntax'],
    ['a key twice', 'n: 1\nn: 2', 'audit/syntax'],
    ['a prototype as key', '__proto__: { n: 1 }', 'audit/reserved_name'],
    ['a prototype deep inside', 'regressions: { a: { constructor: 1 } }', 'audit/reserved_name'],
    ['aliases that unfold', bomb, 'audit/syntax'],
    ['too many aliases', `a: &a x\nb: [${'*a, '.repeat(200)}]`, 'audit/syntax'],
    ['brackets without end', `a: ${'['.repeat(5000)}`, 'audit/syntax'],
    ['too long', `title: ${'x'.repeat(2 ** 20)}`, 'audit/too_large'],
    ['an alias without anchor', 'a: *b', 'audit/syntax'],
  ])('%s', (_, text, code) => {
    const parsed = parsePrinted(text);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.code)).toEqual([code]);
  });
  test('line and column of a fault', () => {
    const parsed = parsePrinted('printed: 1\nn: [27\nm: 1');
    expect(parsed.ok ? null : parsed.faults[0]).toMatchObject({ values: { line: 3, column: 1 } });
  });
});

describe('tables', () => {
  const scores = 'scores: { t: { columns: [a, b], rows: { u: [1, 2], v: [3, 4] } } }';
  test.each([
    ['nothing', '', 'audit/not_a_mapping', ''],
    ['a list', '- 1', 'audit/not_a_mapping', ''],
    ['no version', 'n: 27', 'audit/missing_key', '/printed'],
    ['another version', 'printed: 2', 'audit/invalid_value', '/printed'],
    ['an unknown key', 'printed: 1\nregresions: {}', 'audit/unknown_key', '/regresions'],
    [
      'an unknown key inside',
      'printed: 1\ndescriptives: { x: { avg: 1 } }',
      'audit/unknown_key',
      '/descriptives/x/avg',
    ],
    ['no figure', 'printed: 1\ndescriptives: { x: { mean: high } }', 'audit/not_a_figure', '/descriptives/x/mean'],
    [
      'no figure as coefficient',
      'printed: 1\nregressions: { m: { terms: { x: big } } }',
      'audit/not_a_figure',
      '/regressions/m/terms/x',
    ],
    ['an unknown claim', 'printed: 1\nclaims: [{ claim: best }]', 'audit/invalid_value', '/claims/0/claim'],
    [
      'a name with a slash',
      'printed: 1\ndescriptives: { "a/b": { mean: x } }',
      'audit/not_a_figure',
      '/descriptives/a~1b/mean',
    ],
    [
      'a row too short',
      'printed: 1\nscores: { t: { columns: [a, b], rows: { u: [1] } } }',
      'audit/row_length',
      '/scores/t/rows/u',
    ],
    [
      'a composite that is no column',
      `printed: 1\n${scores.replace('columns', 'composite: c, columns')}`,
      'audit/unknown_reference',
      '/scores/t/composite',
    ],
    [
      'weights of no table',
      'printed: 1\nweights: { w: { of: t, values: { a: 0.5 } } }',
      'audit/unknown_reference',
      '/weights/w/of',
    ],
    [
      'weights of no column',
      `printed: 1\n${scores}\nweights: { w: { of: t, values: { c: 0.5 } } }`,
      'audit/unknown_reference',
      '/weights/w/values/c',
    ],
    [
      'groups of no mixture',
      'printed: 1\ngroups: { g: { of: m, members: {} } }',
      'audit/unknown_reference',
      '/groups/g/of',
    ],
    [
      'a claim on no unit',
      `printed: 1\n${scores}\nclaims: [{ claim: rank, scores: t, column: a, unit: w, is: first }]`,
      'audit/unknown_reference',
      '/claims/0/unit',
    ],
    [
      'a claim on no model',
      'printed: 1\nclaims: [{ claim: significance, model: m, term: x, is: significant }]',
      'audit/unknown_reference',
      '/claims/0/model',
    ],
  ])('%s', (_, text, code, path) => {
    expect(codes(text)).toEqual([[code, path]]);
  });
  test('the nearest known key is offered', () => {
    const read = readPrinted({ printed: 1, regresions: {} });
    expect(read.ok ? [] : read.faults[0]!.values).toEqual({ key: 'regresions', nearest: 'regressions' });
  });
  test('numbers are taken, and what they lost is said', () => {
    const read = readPrinted({ printed: 1, n: 27, descriptives: { x: { mean: 1.5, sd: 2.25 } } });
    expect(read).toMatchObject({
      ok: true,
      value: { n: { value: 27 }, descriptives: { x: { mean: { unit: 0.1, path: '/descriptives/x/mean' } } } },
      notes: [{ code: 'audit/number_not_text', values: { count: 2 } }],
    });
  });
  test('a coefficient written as one text keeps its own path', () => {
    const read = readPrinted({
      printed: 1,
      regressions: { m: { terms: { x: '-2.3**', z: { estimate: '1.0' } }, f: '3.2' } },
    });
    expect(read).toMatchObject({
      value: {
        regressions: {
          m: {
            terms: {
              x: { estimate: { path: '/regressions/m/terms/x', stars: '**' } },
              z: { estimate: { path: '/regressions/m/terms/z/estimate' } },
            },
            f: { value: { path: '/regressions/m/f' } },
          },
        },
      },
    });
  });
  test('the paper reads without a fault or a note', () => {
    const parsed = parsePrinted(paperText());
    expect(parsed.ok && readPrinted(parsed.value)).toMatchObject({ ok: true, notes: [] });
  });
  test('there is a JSON Schema for editors', () => {
    const schema = printedJsonSchema() as { properties: object; required: string[] };
    expect(Object.keys(schema.properties)).toContain('claims');
    expect(schema.required).toEqual(['printed']);
  });
});

testExamples(new URL('./parse.ts', import.meta.url), { parsePrinted });
testExamples(new URL('./read.ts', import.meta.url), { readPrinted });
