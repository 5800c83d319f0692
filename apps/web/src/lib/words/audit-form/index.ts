/** Words of the page that audits a paper, in two languages. */
import type { Language } from '@cedu/report';
import type { Same } from '../same.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type AuditFormWords = Same<typeof zh>;
export const auditFormWords = (lang: Language): AuditFormWords => (lang === 'zh' ? zh : en);
