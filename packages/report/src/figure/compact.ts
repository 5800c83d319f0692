/** Numbers for narrow places: large ones are counted in thousands or in 万. */
import { fixed } from '../number/index.ts';
import type { Language } from '../words/index.ts';
import { tickDecimals } from './axis.ts';

/** Large numbers are counted in these. */
const MULTIPLES = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
} as const;
/** From here on. */
export const LARGE = 10_000;

/** The multiple that a large number is counted in; 1 and no word for others. */
function multipleOf(value: number, lang: Language): readonly [number, string] {
  if (Math.abs(value) < LARGE) return [1, ''];
  return MULTIPLES[lang].find(([size]) => Math.abs(value) >= size)!;
}

/** What fits under a name in a tile: 0.863, 1 234, 12.9万 or 129k. */
export function compact(value: number, decimals: number, lang: Language): string {
  const [by, word] = multipleOf(value, lang);
  if (word === '') return fixed(value, decimals);
  const size = Math.abs(value / by);
  return `${fixed(value / by, size < 9.95 ? 2 : size < 99.5 ? 1 : 0)}${word}`;
}

/** A break, which is a round number, with all its digits and no more. */
export function compactBreak(value: number, decimals: number, lang: Language): string {
  const [by, word] = multipleOf(value, lang);
  return word === '' ? fixed(value, decimals) : `${fixed(value / by, tickDecimals([value / by]))}${word}`;
}
