import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { cut, textWidth } from './text-width.ts';

testExamples(new URL('./text-width.ts', import.meta.url), { textWidth });

test('never narrower than DejaVu Sans, the widest of the common faces', () => {
  // advance widths in 1/1000 em, read from the font
  const measured = {
    ' ': 318,
    '!': 401,
    '%': 950,
    '(': 390,
    '+': 838,
    ',': 318,
    '-': 361,
    '.': 318,
    '0': 636,
    A: 684,
    E: 632,
    G: 775,
    H: 752,
    M: 863,
    N: 748,
    O: 787,
    Q: 787,
    W: 989,
    a: 613,
    c: 550,
    f: 352,
    i: 278,
    m: 974,
    r: 411,
    s: 521,
    t: 392,
    w: 818,
    z: 525,
    '−': 838,
    '–': 500,
    '→': 838,
    '²': 401,
    '’': 318,
    '…': 1000,
    '†': 500,
  };
  for (const [c, width] of Object.entries(measured)) {
    const slack = '!rt²'.includes(c) ? 12 : 5;
    expect(textWidth(c, 1000), c).toBeGreaterThanOrEqual(width - slack);
  }
});

test('Han are one em, combining marks nothing, semibold Latin more', () => {
  expect(textWidth('黑龙江', 15)).toBe(45);
  expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  expect(textWidth('n', 10, true)).toBeGreaterThan(textWidth('n', 10));
  expect(textWidth('京', 10, true)).toBe(10);
});

test('what is cut fits, keeps whole characters and says so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 14, max: 200 }), (words, width) => {
      const shown = cut(words, width, 13);
      expect(textWidth(shown, 13)).toBeLessThanOrEqual(width);
      expect(shown === words || shown.endsWith('…')).toBe(true);
    }),
  );
  expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 120, 13)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
});
