/** Words of the site in two languages. */
import type { Language } from '@cedu/report';
import { en, type SiteWords } from './en.ts';
import { zh } from './zh.ts';

export type { SiteWords } from './en.ts';
export const siteWords = (lang: Language): SiteWords => (lang === 'zh' ? zh : en);
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];
export const otherLanguage = (lang: Language): Language => (lang === 'zh' ? 'en' : 'zh');
