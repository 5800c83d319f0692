import { readdirSync, readFileSync } from 'node:fs';
import { Diagnostic, diagnosticCodes } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { en } from './en.ts';
import { han, inARow } from './han.ts';
import { contextOf, diagnose, labelIn, namesOf, placeOf, sayIn } from './index.ts';
import { zh } from './zh.ts';

testExamples(new URL('./han.ts', import.meta.url), { han, inARow });
testExamples(new URL('./diagnose.ts', import.meta.url), { diagnose, placeOf });

/** Every leaf of a catalogue: its path and what kind of thing it is. */
function leaves(catalogue: object, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value, `${path}/${key}`)
      : [`${path}/${key} ${Array.isArray(value) ? 'list' : typeof value}`],
  );
}

test('both catalogues have the same keys', () => {
  expect(leaves(zh).sort()).toEqual(leaves(en).sort());
});

interface Shape {
  readonly def: {
    readonly type: string;
    readonly shape?: Record<string, Shape>;
    readonly element?: Shape;
    readonly items?: readonly Shape[];
    readonly innerType?: Shape;
    readonly options?: readonly Shape[];
    readonly entries?: Record<string, string>;
    readonly values?: readonly unknown[];
    readonly keyType?: Shape;
    readonly valueType?: Shape;
  };
}

/** Some value of a zod schema; `variant` chooses among options, so that each branch of the words is met. */
function someValue({ def }: Shape, variant: number): unknown {
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape!).map(([k, s]) => [k, someValue(s, variant)]));
    case 'array':
      return [someValue(def.element!, variant), someValue(def.element!, variant)];
    case 'tuple':
      return def.items!.map((s) => someValue(s, variant));
    case 'nullable':
      return variant % 2 === 1 ? null : someValue(def.innerType!, variant);
    case 'optional':
    case 'default':
      return someValue(def.innerType!, variant);
    case 'enum':
      return Object.values(def.entries!)[variant % Object.keys(def.entries!).length];
    case 'literal':
      return def.values![0];
    case 'union':
      return someValue(def.options![variant % def.options!.length]!, variant);
    case 'number':
      return 3;
    case 'boolean':
      return variant % 2 === 0;
    case 'record':
      return { word: someValue(def.valueType!, variant) };
    default:
      return 'word';
  }
}

const shapes = new Map(
  Diagnostic.options.map((o) => [o.shape.code.value, (o.shape as unknown as Record<string, Shape>)['values']!]),
);

test.each(diagnosticCodes)('%s has words in both languages, whatever its values', (code) => {
  for (let variant = 0; variant < 6; variant++) {
    const values = someValue(shapes.get(code)!, variant);
    const said = { code, severity: 'fault', path: '', message: 'no words', values } as unknown as Diagnostic;
    for (const lang of ['en', 'zh'] as const) {
      const words = diagnose(said, lang);
      expect(words).not.toMatch(/no words|undefined|NaN|\[object|(?:: |, )null\b/);
      expect(words.length).toBeGreaterThan(3);
    }
    expect(diagnose(said, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(diagnose(said, 'zh')).not.toMatch(/[\p{Script=Han}][,;:?!]/u);
  }
});

test('a code of a newer engine keeps its message', () => {
  const newer = { code: 'new/code', severity: 'note', path: '', message: 'as it was said: 1', values: {} };
  expect(diagnose(newer as unknown as Diagnostic, 'zh')).toBe('as it was said: 1');
});

describe('the sources of the words', () => {
  const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  test.each(sources)('%s claims no effect', (file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(text).not.toMatch(/抑制|(?<!\.)[Rr]educe|[Ss]uppress/);
  });
});

describe('names', () => {
  const report = sampleReport();
  test('labels, short forms, measures and units in the language asked for', () => {
    const names = namesOf(report, 'en');
    expect([names.label('gdp_prelim'), names.short('gdp_prelim'), names.measure('gdp_prelim')]).toEqual([
      'Gross regional product',
      'GRP',
      '10⁸ yuan',
    ]);
    expect([names.label('practice'), names.label('LDAI'), names.unit('广东')]).toEqual([
      'Innovation in practice',
      'AI development level',
      'Guangdong',
    ]);
    expect([names.outcome('log(CE)'), names.outcome('log(`CE`)'), names.outcome('CE')]).toEqual([
      'ln CE',
      'ln CE',
      'CE',
    ]);
  });
  test('what has no label is called by its id, also a prototype key', () => {
    expect(namesOf(report, 'zh').label('toString')).toBe('toString');
    expect(namesOf(report, 'zh').unit('constructor')).toBe('constructor');
  });
  test('a label in one language serves the other', () => {
    expect([labelIn({ zh: '省' }, 'en'), labelIn('x', 'zh'), labelIn({}, 'en'), labelIn(null, 'zh')]).toEqual([
      '省',
      'x',
      null,
      null,
    ]);
  });
  test('the noun of the units', () => {
    expect(contextOf(report, 'en').noun).toEqual(['province', 'provinces']);
    expect(contextOf({ ...report, study: { ...report.study, unit: 'toString' } }, 'zh').noun[0]).toBe('单位');
  });
});

test('long lists are counted', () => {
  const names = Array.from({ length: 20 }, (_, i) => `u${i + 1}`);
  expect(sayIn('en').list(names)).toBe('u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11 and 9 more');
  expect(sayIn('zh').list(names)).toBe('u1、u2、u3、u4、u5、u6、u7、u8、u9、u10、u11 等 20 个');
});
