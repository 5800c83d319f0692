/** What `study/trust/` has to say. */
import { z } from 'zod';
import { noteShape } from './define.ts';

export const trustDiagnostics = [
  /** A part that would take too long on so many rows. */
  noteShape('trust/too_many_rows', { part: z.string(), rows: z.int(), limit: z.int() }),
  /** A part that found nothing to compare or to make again. */
  noteShape('trust/not_possible', { part: z.string() }),
  /** A part that a fault stopped. */
  noteShape('trust/not_made', { part: z.string(), code: z.string(), reason: z.string() }),
  noteShape('trust/designs_failed', { part: z.string(), failed: z.int(), of: z.int() }),
  noteShape('trust/unit_needed', { units: z.array(z.string()) }),
] as const;
