/** How text is set: where a heading may break, and what may not be parted. */
import type { Language } from '@cedu/report';

const BREAKS = { zh: /(?<=[：，；、。？！])/u, en: /(?<=[:;?]) / } as const;
const NO_BREAK = '\u00A0';

/**
 * Text as it is set: no blank between two Han characters, none that breaks around the sign of `p = 0.002`, and the
 * apostrophe of print.
 *
 * @example
 * setText('斜率 的 p < 0.001'); // => '斜率的 p\u00A0<\u00A00.001'
 */
export const setText = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=[\p{L}\d])'(?=s?\b)/gu, '’')
    .replace(/(?<=[\p{L}²)]) ([=<>≤≥]) (?=[\d−])/gu, `${NO_BREAK}$1${NO_BREAK}`);

/**
 * The phrases of a heading.
 *
 * @example
 * phrases('指数：创新实践占 65.6%', 'zh'); // => ['指数：', '创新实践占 65.6%']
 */
export const phrases = (text: string, lang: Language): string[] =>
  setText(text)
    .split(BREAKS[lang])
    .filter((phrase) => phrase !== '');
