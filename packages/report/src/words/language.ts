/** The two languages, and how a label of a study is read in one of them. */
import type { Label } from '@cedu/core';

export type Language = 'zh' | 'en';

/** The label in this language, else in the other one, else nothing. */
export function labelIn(label: Label | null | undefined, lang: Language): string | null {
  if (label === null || label === undefined) return null;
  if (typeof label === 'string') return label;
  return label[lang] ?? label[lang === 'zh' ? 'en' : 'zh'] ?? null;
}
