/** Words of the Lab in two languages. */
import type { Language } from '@cedu/report';
import type { Same } from '../same.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type LabWords = Same<typeof zh>;
export const labWords = (lang: Language): LabWords => (lang === 'zh' ? zh : en);
