import { describe, expect, test } from 'vitest';
import { figureNames, figures } from './index.ts';
import { type Colour, PALETTE } from './palette.ts';
import { SYNTHETIC } from './testing/synthetic.ts';
import { RULES } from './theme.ts';

const report = SYNTHETIC['provinces']!;
const drawings = figureNames.map((name) => figures[name].draw(report, { lang: 'zh', size: 'l' }));

test('every rule is held to .cedu-figure', () => {
  for (const svg of drawings) {
    const style = /<style>(.*?)<\/style>/s.exec(svg)![1]!;
    const rules = style.replace(/@supports\([^)]*\)\)?\{/g, '').replace(/@media\([^)]*\)\{/g, '');
    for (const [, selector] of rules.matchAll(/([^{}]+)\{[^}]*\}/g)) expect(selector).toMatch(/^\.cedu-figure/);
  }
});

test('literal colours stand before custom properties, and dark is inside @supports', () => {
  const [style] = /<style>.*?<\/style>/s.exec(drawings[0]!)!;
  expect(style.indexOf('fill:#')).toBeLessThan(style.indexOf('var(--cedu-'));
  expect(style.slice(0, style.indexOf('@supports'))).not.toContain('var(');
  expect(style.indexOf('@media(prefers-color-scheme:dark)')).toBeGreaterThan(style.indexOf('@supports'));
});

test('no mark carries two classes that set the same property, so the order of drawings in a page does not matter', () => {
  const sets = new Map<string, Set<string>>();
  for (const { on, selector, css, paint } of RULES) {
    if (selector !== undefined) continue;
    const names = [...(css ?? '').matchAll(/(?:^|;)([a-z-]+):/g)].map((found) => found[1]!);
    sets.set(on, new Set([...names, ...Object.keys(paint ?? {})]));
  }
  const clashes = new Set<string>();
  for (const [, list] of drawings.join('').matchAll(/ class="([^"]+)"/g)) {
    const seen = new Map<string, string>();
    for (const name of list!.split(' ')) {
      for (const property of sets.get(name) ?? []) {
        const other = seen.get(property);
        if (other !== undefined && !(property === 'font-weight')) clashes.add(`${list}: ${property}`);
        seen.set(property, name);
      }
    }
  }
  expect([...clashes]).toEqual([]);
});

const channel = (v: number) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((i) => channel(Number.parseInt(hex.slice(i, i + 2), 16) / 255))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i]!, 0);
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('%s: contrast', (scheme) => {
  const of = (colour: Colour) => PALETTE[scheme][colour];

  test.each(['ink', 'quiet', 'accent', 'warn', 'group1', 'group2text', 'group3', 'group4'] as const)(
    'text in %s has 4.5 : 1 on paper',
    (colour) => {
      expect(contrast(of(colour), of('paper'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['soft', 'band', 'group2', 'rule', 'accent'] as const)('marks in %s have 3 : 1 on paper', (colour) => {
    expect(contrast(of(colour), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['seq1', 'on1'],
    ['seq2', 'on1'],
    ['seq3', 'on1'],
    ['seq4', 'on4'],
    ['seq5', 'on5'],
    ['seq6', 'on5'],
    ['div1', 'on5'],
    ['div2', 'on4'],
    ['div3', 'on1'],
  ] as const)('text on %s has 4.5 : 1', (step, on) => {
    expect(contrast(of(step), of(on))).toBeGreaterThanOrEqual(4.5);
  });
});
