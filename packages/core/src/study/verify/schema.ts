/** What a Report comes to when it is made again, as plain data. */
import { z } from 'zod';

export const ReportDifference = z.strictObject({
  /** JSON pointer into the Report. */
  path: z.string(),
  /** What the Report says; null where it has nothing there. */
  expected: z.json(),
  found: z.json(),
});

export const Verification = z.strictObject({
  /** `bit`: every number is the same to its last bit; `digits`: at 12 significant digits; `no`: neither. */
  equal: z.enum(['bit', 'digits', 'no']),
  id: z.strictObject({ expected: z.string(), found: z.string() }),
  /** Engines of the Report and of this run; another engine may rightly give other digits. */
  engine: z.strictObject({ expected: z.string(), found: z.string() }),
  /** Numbers that were compared, and those that differ in some bit. */
  numbers: z.int(),
  bitsOff: z.int(),
  /** Places that differ at 12 digits: how many, and the first hundred. */
  count: z.int(),
  differences: z.array(ReportDifference),
});
export type Verification = z.infer<typeof Verification>;
