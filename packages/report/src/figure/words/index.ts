/** The words of the figures in a language. */
import type { Language } from '../../words/language.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

export type FigureWords = typeof en;
export const figureWords = (lang: Language): FigureWords => (lang === 'zh' ? zh : en);
