/** Words of a unit's sheet in two languages. */
import type { Language } from '@cedu/report';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type SheetWords = typeof zh;
export const sheetWords = (lang: Language): SheetWords => (lang === 'zh' ? zh : en);
