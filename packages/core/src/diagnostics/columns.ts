/** What every estimator says of the columns it was given. */
import { z } from 'zod';
import { faultShape } from './define.ts';

export const columnsDiagnostics = [
  faultShape('columns/lengths_differ', { expected: z.int(), found: z.int() }),
  faultShape('columns/too_few_rows', { needed: z.int(), found: z.int() }),
  faultShape('columns/not_finite', { row: z.int(), found: z.string() }),
  faultShape('options/out_of_range', { option: z.string(), range: z.string(), found: z.string() }),
] as const;
