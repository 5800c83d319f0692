/** The words of a fault, whoever found it. */
import { diagnose, type Language } from '@cedu/report';
import type { AnyFault } from '../problem/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** One sentence for a reader; values stand in it as core's catalogue writes them, and no other part of the request. */
export const say = (fault: AnyFault, lang: Language): string =>
  'severity' in fault ? diagnose(fault, lang) : (lang === 'zh' ? zh : en)[fault.code](fault.values);
