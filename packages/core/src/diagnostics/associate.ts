/** What `associate/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

export const associateDiagnostics = [
  faultShape('exponential/constant_x', { name: z.string(), value: z.number() }),
  faultShape('exponential/constant_y', { name: z.string(), value: z.number() }),
  /** The best curve is infinitely steep and meets only the values at the end `at` of x. */
  faultShape('exponential/no_finite_optimum', { name: z.string(), direction: z.enum(['up', 'down']), at: z.number() }),
  /** a = ±e^logA is no double: x lies too far from 0 for its unit. */
  faultShape('exponential/scale_out_of_range', { name: z.string(), logA: z.number(), b: z.number() }),
  /** `units` holds the first ten of `count`; row numbers from 1 where the caller gave no names. */
  noteShape('exponential/log_linear_undefined', { name: z.string(), units: z.array(z.string()), count: z.int() }),
  noteShape('exponential/log_linear_out_of_range', { name: z.string(), logA: z.number(), b: z.number() }),
] as const;
