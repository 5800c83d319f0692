/** 核查各规则的中文。只陈述算术，不作评判。 */
import type { AuditRules } from '../kind.ts';
import { claims } from './claims.ts';
import { computed } from './computed.ts';
import { models } from './models.ts';
import { regressions } from './regressions.ts';
import { tables } from './tables.ts';

export const zhRules: AuditRules = { ...models, ...regressions, ...tables, ...computed, ...claims };
