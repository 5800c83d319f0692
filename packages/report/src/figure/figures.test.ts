/** Every figure of every report, in three sizes and two languages. */
import { describe, expect, test } from 'vitest';
import { type FigureName, figureNames, figures } from './index.ts';
import { textFaults } from './testing/boxes.ts';
import { everyReport, fixtureReports } from './testing/reports.ts';
import { SYNTHETIC } from './testing/synthetic.ts';
import { xmlFaults } from './testing/well-formed.ts';

const SIZES = ['s', 'm', 'l'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const WIDTHS = { s: [350], m: [680, 440], l: [364, 620, 704, 1016] };

describe.each(everyReport())('%s', (_, report) => {
  const there = figureNames.filter((name) => figures[name].available(report));

  test.each(there)('%s: whole documents in which no text meets another or leaves the sheet', (name: FigureName) => {
    for (const lang of LANGUAGES) {
      for (const size of SIZES) {
        const svg = figures[name].draw(report, { lang, size });
        expect(textFaults(svg), `${lang} ${size}`).toEqual([]);
        expect(xmlFaults(svg), `${lang} ${size}`).toEqual([]);
        expect(/NaN|undefined|Infinity|<[^>]* style=/.exec(svg)?.[0]).toBeUndefined();
        expect(WIDTHS[size]).toContain(Number(/ width="([\d.]+)"/.exec(svg)![1]));
      }
    }
    const bare = figures[name].draw(report, { lang: 'zh', size: 'm', heading: false });
    expect(textFaults(bare)).toEqual([]);
    expect(bare).toBe(figures[name].draw(report, { lang: 'zh', size: 'm', heading: false }));
  });

  test.each(there)('%s: a finding, an alternative and a table of its data', (name: FigureName) => {
    for (const lang of LANGUAGES) {
      expect(figures[name].title(report, lang)).not.toMatch(/undefined|NaN|null|^$/);
      expect(figures[name].alt(report, lang)).not.toMatch(/undefined|NaN|^$/);
      const caption = figures[name].caption(report, { lang, size: 'l' });
      expect(caption.title).toBe(figures[name].title(report, lang));
      expect(caption.subtitle).not.toMatch(/undefined|NaN|^$/);
      const { columns, rows } = figures[name].table(report, lang);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.cells.length === columns.length)).toBe(true);
    }
  });
});

test('marks are linked by the units’ own names', () => {
  const report = SYNTHETIC['hostile labels']!;
  const units = new Set(report.data.units);
  const plain = (s: string) =>
    s.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (const name of ['ranking', 'outcomeByUnit', 'observedFitted', 'posteriors'] as const) {
    const svg = figures[name].draw(report, { lang: 'en', size: 'l' });
    const marked = [...svg.matchAll(/data-unit="([^"]*)"/g)].map((found) => plain(found[1]!));
    expect(new Set(marked).size, name).toBe(units.size);
    for (const unit of marked) expect(units.has(unit) || unit.includes('\ufffd')).toBe(true);
  }
});

test('a hostile label is text', () => {
  for (const name of figureNames) {
    if (!figures[name].available(SYNTHETIC['hostile labels']!)) continue;
    expect(figures[name].draw(SYNTHETIC['hostile labels']!, { lang: 'en', size: 'm' })).not.toContain('<script');
  }
});

test('asking for a figure that the report does not hold is a wrong call', () => {
  const bare = { ...SYNTHETIC['provinces']!, trust: undefined };
  for (const name of ['bootstrapNull', 'specificationCurve', 'leaveOneOut', 'rankSlopes'] as const) {
    expect(figures[name].available(bare)).toBe(false);
    expect(() => figures[name].draw(bare, { lang: 'en', size: 'm' })).toThrow('figure not available');
  }
});

test('any variable has a tile grid; a figure that stands alone has paper around it', () => {
  const report = fixtureReports()['china-ai-carbon-2022']!;
  for (const variable of ['CE', 'practice', 'gdp_prelim', 'LDAI']) {
    for (const size of SIZES) {
      expect(textFaults(figures.tileGrid.draw(report, { lang: 'zh', size, variable }))).toEqual([]);
    }
  }
  expect(figures.tileGrid.available(report, 'nothing')).toBe(false);
  const padded = figures.ranking.draw(report, { lang: 'zh', size: 's', margin: 16, key: 'a' });
  expect(padded).toContain('viewBox="-16 -16 382 ');
  expect(padded).toContain('id="cedu-ranking-zh-s-a-title"');
});

describe('what the figures say of the demo', () => {
  const report = fixtureReports()['china-ai-carbon-2022']!;
  const said = Object.fromEntries(
    figureNames
      .filter((name) => figures[name].available(report))
      .map((name) => [name, LANGUAGES.map((lang) => figures[name].title(report, lang))]),
  );
  test('the titles', () => {
    expect(said).toMatchSnapshot();
  });
  test('a coefficient goes with something; it never does anything', () => {
    for (const sentence of Object.values(said).flat()) {
      expect(sentence).not.toMatch(/reduc|caus|effect|impact|抑制|导致|促进|影响了/);
    }
  });
});
