/** English words for the rules of the audit. Arithmetic is stated; nobody is accused. */
import type { AuditRules } from '../kind.ts';
import { claims } from './claims.ts';
import { computed } from './computed.ts';
import { models } from './models.ts';
import { regressions } from './regressions.ts';
import { tables } from './tables.ts';

export const enRules: AuditRules = { ...models, ...regressions, ...tables, ...computed, ...claims };
