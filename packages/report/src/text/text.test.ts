import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { drawBar, drawShares } from './bar.ts';
import { glyphsFor } from './glyphs.ts';
import { cut, padEnd, padStart, renderFaults, renderNotes, renderStudy, stepName, width, wrap } from './index.ts';

testExamples(new URL('./width.ts', import.meta.url), { width, cut });
testExamples(new URL('./wrap.ts', import.meta.url), { wrap });
testExamples(new URL('./bar.ts', import.meta.url), { drawBar, glyphsFor });

const words = fc.string({ unit: fc.constantFrom(...'省份得分，。（）、ab cd=.123 −'), maxLength: 120 });

describe('cells', () => {
  test('cut never exceeds its room and pads fill it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, cells) => {
        expect(width(cut(text, cells))).toBeLessThanOrEqual(cells);
        expect(width(padEnd(cut(text, cells), cells))).toBe(cells);
        expect(width(padStart(cut(text, cells), cells))).toBe(cells);
      }),
    );
  });
  test('wrapped lines fit, begin with no closing mark, and lose nothing but blanks', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, cells) => {
        const lines = wrap(text, cells);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        if (/[，。、）（]{3}/.test(text.replaceAll(' ', ''))) return; // a run of marks has to begin a line somewhere
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、）]/);
      }),
    );
  });
});

test.each([
  ['a blank before a full-width mark is dropped', '省省省省省 ，', 10, ['省省省省', '省，']],
  ['an equation is not parted', 'so that p = 0.19', 14, ['so that', 'p = 0.19']],
  ['a word longer than the line is cut', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['an opening bracket stays with what it opens', '省省省省（省', 10, ['省省省省', '（省']],
])('%s', (_, text, cells, lines) => {
  expect(wrap(text, cells)).toEqual(lines);
});

test('bars end where their share ends', () => {
  const glyphs = glyphsFor(1);
  expect(drawBar(1, 8, glyphs)).toBe('████████');
  expect(drawBar(0, 8, glyphs)).toBe('');
  expect(drawBar(1e-9, 8, glyphs)).toBe('▏');
  expect(drawShares([0.25, 0.75], 8, glyphs)).toBe('━━╌╌╌╌╌╌');
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }), (raw) => {
      const total = raw.reduce((a, b) => a + b, 0) || 1;
      const drawn = drawShares(
        raw.map((s) => s / total),
        20,
        glyphs,
      );
      expect(drawn.length).toBeLessThanOrEqual(20);
    }),
  );
});

describe.each(['en', 'zh'] as const)('the demo in %s', (lang) => {
  test.each([100, 80, 60])('fits %i columns', (cells) => {
    const lines = renderStudy(sampleReport(), { lang, width: cells }).split('\n');
    for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(cells);
    for (const line of lines) expect(line).not.toMatch(/\s$/);
  });
  test('is drawn without a character of uncertain width where the terminal needs that', () => {
    const text = renderStudy(sampleReport(), { lang, ambiguousWidth: 2 });
    for (const line of text.split('\n')) {
      expect(stringWidth(line, { ambiguousIsNarrow: false }), line).toBe(stringWidth(line));
    }
  });
  test('is the same text as before', async () => {
    const report = { ...sampleReport(), id: '0'.repeat(64), engine: '0.0.0' };
    await expect(`${renderStudy(report, { lang })}\n`).toMatchFileSnapshot(`./__snapshots__/demo.${lang}.txt`);
  });
  test('never says that anything reduces anything', () => {
    expect(renderStudy(sampleReport(), { lang })).not.toMatch(
      /[Rr]educ|[Ss]uppress|[Ii]nhibit|抑制|undefined|\bNaN\b|\[object/,
    );
  });
});

describe('faults', () => {
  const fault = {
    code: 'expression/unknown_name',
    severity: 'fault',
    path: '/variables/CE/value',
    message: '',
    values: { expression: 'co2 * 100 / gpd', at: 13, name: 'gpd', nearest: 'gdp' },
  } as const;
  test('name the place, the rule and the value, and point at the character', () => {
    expect(renderFaults([fault], 'en')).toBe(
      'variables.CE.value: no column of this name at character 13; did you mean `gdp`: gpd\n  co2 * 100 / gpd\n              ^',
    );
    expect(renderFaults([fault], 'zh')).toBe(
      'variables.CE.value：第 13 个字符处无此列，是否为 `gdp`：gpd\n  co2 * 100 / gpd\n              ^',
    );
  });
  test('a pointer stands below the right cell after Han characters', () => {
    const values = { expression: '碳排放 / gpd', at: 7, name: 'gpd', nearest: null };
    expect(
      renderFaults([{ ...fault, values }], 'en')
        .split('\n')
        .at(-1),
    ).toBe(`${' '.repeat(2 + 9)}^`);
  });
});

test('notes are a list, steps have names, an unknown step keeps its own', () => {
  const note = {
    code: 'entropy/constant_column',
    severity: 'note',
    path: '',
    message: '',
    values: { value: 0.5 },
  } as const;
  expect(renderNotes([note], 'en')).toBe('- constant, so it gets weight 0: 0.5');
  expect(stepName('segment', 'zh')).toBe('拟合混合回归');
  expect(stepName('toString', 'en')).toBe('toString');
});
