import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frame } from './frame.ts';
import { SCREENS } from './keymap.ts';
import { lineWidth } from './paint/line.ts';
import { fixture, largeTable, pictured, viewOn } from './testing.ts';

const FIXTURES = new URL('../../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && e.name !== 'reference')
  .map((e) => e.name);
const SIZES = [
  [60, 16],
  [80, 24],
  [100, 30],
  [120, 36],
  [160, 45],
  [200, 60],
] as const;

describe.each(ids)('%s', (id) => {
  describe.each(['zh', 'en'] as const)('in %s', (lang) => {
    test.each(SIZES)('every screen fills a window of %i × %i and never more', async (columns, rows) => {
      const given = await fixture(id);
      for (const screen of SCREENS) {
        for (const place of [{}, { open: true, cursor: 2 }, { view: 1, cursor: 5 }, { view: 2, cursor: 999 }]) {
          const lines = frame(viewOn(given, screen, lang, place), columns, rows);
          expect(lines.length).toBe(rows);
          const widths = lines.map(lineWidth).filter((w) => w !== columns);
          expect([screen, place, widths]).toEqual([screen, place, []]);
          const text = pictured(viewOn(given, screen, lang, place), columns, rows).join('\n');
          expect(text).not.toMatch(/NaN|undefined|\[object|Infinity/);
        }
      }
    });

    test('English screens have no Chinese but names that the data give in Chinese only', async () => {
      if (lang === 'zh') return;
      const given = await fixture(id);
      for (const screen of SCREENS) {
        if (screen === 'data') continue;
        expect(pictured(viewOn(given, screen, 'en'), 200, 60).join('\n')).not.toMatch(/\p{Script=Han}/u);
      }
    });
  });
});

test('a window too small says so', async () => {
  const lines = pictured(viewOn(await fixture(ids[0]!), 'index', 'en'), 50, 10);
  expect(lines.length).toBe(10);
  expect(lines[0]).toContain('60 × 16');
});

describe('10⁵ rows', () => {
  const table = largeTable(100_000, 6);
  test('only the window is drawn, wherever it is, sorted, missing cells last', async () => {
    const given = { ...(await fixture('co2-gnp-1996')), table };
    const last = pictured(viewOn(given, 'data', 'en', { cursor: 99_999 }), 80, 24);
    expect(last.join('\n')).toContain('unit 99999');
    expect(last.at(-2)).toMatch(/row 100\u2009000 of 100\u2009000/);
    const sorted = pictured(viewOn(given, 'data', 'en', { cursor: 99_999, sort: 2 }), 80, 24);
    expect(sorted.filter((line) => /unit/.test(line)).every((line) => line.includes('·'))).toBe(true);
  });
  test('a filter finds a row among them', async () => {
    const given = { ...(await fixture('co2-gnp-1996')), table };
    const shown = pictured(viewOn(given, 'data', 'en', { filter: '12345' }), 80, 24);
    expect(shown.filter((line) => line.includes('unit 12345')).length).toBe(1);
  });
});
