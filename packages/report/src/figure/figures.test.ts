/** Every figure of every report, in three sizes and two languages. */
import { describe, expect, test } from 'vitest';
import { type FigureName, figureNames, figures } from './index.ts';
import { textFaults } from './testing/boxes.ts';
import { SYNTHETIC } from './testing/synthetic.ts';

const SIZES = ['s', 'm', 'l'] as const;
const LANGUAGES = ['zh', 'en'] as const;

describe.each(Object.entries(SYNTHETIC))('%s', (_, report) => {
  test.each(figureNames.filter((name) => figures[name].available(report)))('%s', (name: FigureName) => {
    const figure = figures[name];
    for (const lang of LANGUAGES) {
      expect(figure.title(report, lang)).not.toMatch(/undefined|NaN|null/);
      expect(figure.alt(report, lang)).not.toMatch(/undefined|NaN/);
      const { columns, rows } = figure.table(report, lang);
      for (const row of rows) expect(row.cells).toHaveLength(columns.length);
      for (const size of SIZES) {
        const svg = figure.draw(report, { lang, size });
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null"/);
        expect(textFaults(svg), `${name} ${lang} ${size}`).toEqual([]);
        const bare = figure.draw(report, { lang, size, heading: false });
        expect(textFaults(bare), `${name} ${lang} ${size} bare`).toEqual([]);
      }
    }
  });
});
