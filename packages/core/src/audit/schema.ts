/** What an audit finds, as plain data. */
import { z } from 'zod';

export const RuleKind = z.enum(['identity', 'bound', 'derived', 'advice']);
export type RuleKind = z.infer<typeof RuleKind>;

export const Verdict = z.enum(['decision-changing', 'inconsistent', 'not checkable', 'consistent']);
export type Verdict = z.infer<typeof Verdict>;

/** A place in the printed tables: JSON pointer, and what a person would call it. */
export const Place = z.strictObject({ path: z.string(), label: z.string() });
export type Place = z.infer<typeof Place>;

/** A figure as it is printed. */
export const PrintedValue = z.strictObject({ path: z.string(), label: z.string(), text: z.string() });
export type PrintedValue = z.infer<typeof PrintedValue>;

/** Values that arithmetic leaves open; an end is null where there is none. */
export const Possible = z.strictObject({ name: z.string(), lo: z.number().nullable(), hi: z.number().nullable() });
export type Possible = z.infer<typeof Possible>;

/** A convention that was tried: whether it reconciles the figures, and under which rounding of them. */
export const TriedConvention = z.strictObject({
  name: z.string(),
  fits: z.boolean(),
  rounding: z.enum(['nearest', 'twice', 'truncated', 'one unit']).nullable(),
});
export type TriedConvention = z.infer<typeof TriedConvention>;

/** One edit of a smallest set that would reconcile the figures: a hint, not a correction. */
export const Repair = z.strictObject({ path: z.string(), from: z.string(), to: z.string() });
export type Repair = z.infer<typeof Repair>;

export const Finding = z.strictObject({
  rule: z.string(),
  kind: RuleKind,
  verdict: Verdict,
  where: z.array(Place).min(1),
  /** The formula that binds the figures. */
  identity: z.string(),
  printed: z.array(PrintedValue),
  possible: z.array(Possible),
  conventions: z.array(TriedConvention),
  /** The smallest set of edits, all of them together; null where none is known or needed. */
  repair: z.array(Repair).nullable(),
  /** What words are made of. */
  values: z.record(z.string(), z.json()),
  /** English, for developers; readers' words are made from `rule` and `values`. */
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Audit = z.strictObject({
  /** Those that would turn a conclusion first, what agrees last. */
  findings: z.array(Finding),
  counts: z.record(Verdict, z.int()),
  /** What names and labels are called in a language, where the tables say so: for readers, `values` keep the originals. */
  names: z
    .strictObject({ zh: z.record(z.string(), z.string()).optional(), en: z.record(z.string(), z.string()).optional() })
    .optional(),
});
export type Audit = z.infer<typeof Audit>;
