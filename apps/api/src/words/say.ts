/** The words of a fault, whoever found it. */
import type { Fault } from '@cedu/core';
import { diagnose, type Language } from '@cedu/report';
import type { AnyFault, RequestFault } from '../problem/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const isOurs = (fault: AnyFault): fault is RequestFault => Object.hasOwn(en, fault.code);

/** One sentence for a reader; values stand in it as core's catalogue writes them, and no other part of the request. */
export const say = (fault: AnyFault, lang: Language): string =>
  isOurs(fault) ? (lang === 'zh' ? zh : en)[fault.code](fault.values) : diagnose(fault as Fault, lang);
