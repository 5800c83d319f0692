/** Words of the page for one's own data, in two languages. */
import type { Language } from '@cedu/report';
import type { Same } from '../same.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type OwnWords = Same<typeof zh>;
export const ownWords = (lang: Language): OwnWords => (lang === 'zh' ? zh : en);
