/** Which language the caller reads: `?lang=`, else Accept-Language, else English. */
import type { Language } from '@cedu/report';

export type { Language };

/**
 * The language of an Accept-Language header (RFC 9110, section 12.5.4): of zh and en the one with the larger weight, the
 * earlier one where they are equal.
 *
 * @example
 * languageOf('fr, zh-CN;q=0.8, en;q=0.5'); // => 'zh'
 * languageOf(undefined); // => 'en'
 */
export function languageOf(header: string | undefined): Language {
  let best: Language = 'en';
  let most = 0;
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const lang = /^(zh|en)(-|$)/.exec(range)?.[1] as Language | undefined;
    const weight = Number(parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean) ?? 1);
    if (lang !== undefined && weight > most) [best, most] = [lang, weight];
  }
  return best;
}
