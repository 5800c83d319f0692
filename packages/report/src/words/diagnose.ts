/** A diagnostic in the reader's words: what is wrong or was done, the rule, a colon, the value. */
import type { Diagnostic } from '@cedu/core';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { sayIn } from './say.ts';
import { zh } from './zh.ts';

/** Codes are a union and so are their values; TypeScript cannot follow one by the other through a lookup. */
type AnyWords = Record<string, ((values: Diagnostic['values'], say: ReturnType<typeof sayIn>) => string) | undefined>;

/**
 * The words of a diagnostic. A code that this version has no words for, as from a newer engine, keeps its message.
 *
 * @example
 * diagnose({ code: 'entropy/constant_column', severity: 'note', path: '/columns/1', message: '', values: { value: 0.5 } }, 'zh'); // => '各行相同，权重为 0：0.5'
 */
export function diagnose(diagnostic: Diagnostic, lang: Language, unitName?: (unit: string) => string): string {
  const words = (lang === 'zh' ? zh : en).diagnostics as unknown as AnyWords;
  return words[diagnostic.code]?.(diagnostic.values, sayIn(lang, unitName)) ?? diagnostic.message;
}

/**
 * The place that a diagnostic speaks of, as a study file would name it.
 *
 * @example
 * placeOf('/index/dimensions/output/a~1b'); // => 'index.dimensions.output.a/b'
 */
export const placeOf = (path: string): string =>
  path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
