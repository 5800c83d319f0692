/** Words for a rule: its name for readers, and the sentence about one finding. */
import type { Verdict } from '@cedu/core';
import type { Facts } from './facts.ts';

export interface RuleWords {
  readonly name: string;
  /** What arithmetic says; `verdict` is given where the sentence turns on it. */
  readonly says: (facts: Facts, verdict: Verdict) => string;
}

export type AuditRules = Readonly<Record<string, RuleWords>>;
