/** What `composite/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

export const compositeDiagnostics = [
  faultShape('entropy/value_out_of_domain', { row: z.int(), found: z.number() }),
  faultShape('entropy/all_constant', { columns: z.int() }),
  noteShape('entropy/constant_column', { value: z.number() }),
  noteShape('entropy/shifted', { shift: z.number() }),
] as const;
