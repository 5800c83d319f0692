/** The results of `associate/` as plain data. */
import { z } from 'zod';

/** y = a·exp(bx) by least squares on the original scale; `logLinear` is exp of the straight line through ln y, null where y ≤ 0. */
export const Association = z.strictObject({
  x: z.string(),
  n: z.int(),
  a: z.number(),
  b: z.number(),
  /** 1 − RSS/TSS on the original scale. */
  r2: z.number(),
  standardErrors: z.strictObject({ a: z.number().nullable(), b: z.number().nullable() }),
  residualSd: z.number().nullable(),
  /**
   * The point of the curve whose height is estimated independently of b: the mean of x weighted by the square of the
   * curve. With it the curve and its band can be drawn without the data and where a is not a handy number.
   */
  centre: z.strictObject({ x: z.number(), y: z.number(), standardError: z.number().nullable() }),
  /** `r2` of ln y on x, as spreadsheets and SPSS print it; `r2Original` of its curve on the original scale. */
  logLinear: z.strictObject({ a: z.number(), b: z.number(), r2: z.number(), r2Original: z.number() }).nullable(),
});
export type Association = z.infer<typeof Association>;
