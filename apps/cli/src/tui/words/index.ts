/** The UI's own words in both languages. */
import type { Language } from '../../language.ts';
import { en, type TuiWords } from './en.ts';
import { zh } from './zh.ts';

export type { TuiWords };
export const tuiWords = (lang: Language): TuiWords => (lang === 'zh' ? zh : en);
