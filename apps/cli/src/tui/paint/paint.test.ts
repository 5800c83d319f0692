import { width as narrowWidth } from '@cedu/report';
import { afterEach, describe, expect, test } from 'vitest';
import { frame } from '../frame.ts';
import { SCREENS } from '../keymap.ts';
import { fixture, viewOn } from '../testing.ts';
import { setAmbiguousWidth, shown, width } from './cells.ts';
import { fit, left, lineWidth, right, textOf } from './line.ts';
import { painterOf } from './painter.ts';
import { type Depth, type Scheme, sgrOf } from './theme.ts';

/** ASCII, braille, Han and full-width forms, and the few neutral characters that are used. */
const CERTAIN = /[ -~\u2800-\u28ff\u2009\u23ce\u2212\u2713\u26a0\u254c\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

afterEach(() => setAmbiguousWidth(1));

describe('where ambiguous characters take two cells', () => {
  test.each(['zh', 'en'] as const)(
    'nothing of uncertain width is sent, and every row still fits, in %s',
    async (lang) => {
      setAmbiguousWidth(2);
      for (const id of ['china-ai-carbon-2022', 'china-ai-carbon-paper']) {
        const given = await fixture(id);
        for (const screen of SCREENS) {
          for (const line of frame(viewOn(given, screen, lang), 120, 36)) {
            const text = shown(textOf(line));
            expect([screen, text.replace(CERTAIN, '')]).toEqual([screen, '']);
            expect(narrowWidth(text)).toBe(120);
          }
        }
      }
    },
  );
});

describe('cells', () => {
  test('a line is cut by graphemes and filled to its cells', () => {
    expect(textOf(fit([['广东省', '']], 5))).toBe('广东…');
    expect(textOf(fit([['广东省', '']], 4))).toBe('广… ');
    expect(
      lineWidth(
        fit(
          [
            ['ab', 'bold'],
            ['cd', ''],
          ],
          9,
        ),
      ),
    ).toBe(9);
    expect(left('江', 4)[0]).toBe('江  ');
    expect(right('江', 4)[0]).toBe('  江');
    expect(width('é')).toBe(1);
  });
});

describe('colours', () => {
  const depths: readonly Depth[] = ['none', '16', '256', 'true'];
  const schemes: readonly Scheme[] = ['light', 'dark'];
  test('without colour weight and faintness stay, and no colour is sent', () => {
    const paint = painterOf({ depth: 'none', scheme: 'dark' });
    expect(
      paint([
        ['a', 'bold accent'],
        ['b', 'dim'],
        ['c', 'g2'],
        ['d', ''],
      ]),
    ).toBe('\u001b[1ma\u001b[0m\u001b[2mb\u001b[0mcd');
  });
  test('in 16 colours bright black is never used, which some schemes paint as their background', () => {
    for (const scheme of schemes) {
      for (const token of ['accent', 'dim', 'rule', 'bar', 'g1', 'g2', 'g3', 'g4', 'bad', 'ok'] as const) {
        expect(sgrOf(token, '16', scheme).split(';')).not.toContain('90');
      }
    }
  });
  test('every depth draws the same characters', async () => {
    const view = viewOn(await fixture('china-ai-carbon-2022'), 'groups', 'en');
    const plain = depths.map((depth) => {
      const paint = painterOf({ depth, scheme: 'light' });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is taken out.
      return frame(view, 100, 30).map((line) => paint(line).replace(/\u001b\[[\d;]*m/g, ''));
    });
    for (const lines of plain) expect(lines).toEqual(plain[0]);
  });
});
