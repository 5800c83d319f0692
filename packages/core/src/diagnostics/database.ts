/** What a study over a database has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

export const databaseDiagnostics = [
  /** A key of the study that only a table in memory can follow. */
  faultShape('database/not_supported', { key: z.string(), asked: z.string(), possible: z.array(z.string()) }),
  faultShape('database/no_value', { column: z.string(), rows: z.int(), first: z.string() }),
  faultShape('database/not_numeric', { column: z.string(), type: z.string() }),
  faultShape('database/duplicate_units', { column: z.string(), duplicates: z.int() }),
  faultShape('database/missing_cells', { column: z.string(), missing: z.int() }),
  faultShape('database/ill_conditioned', { columns: z.array(z.string()), condition: z.number(), bound: z.number() }),
  faultShape('database/engine', { engine: z.string(), said: z.string() }),
  /** The package that speaks to the engine is not there. */
  faultShape('database/not_installed', { engine: z.string(), package: z.string() }),
  /** Steps that need the rows themselves. */
  noteShape('database/step_left_out', {
    step: z.enum(['coherence', 'associate', 'diagnostics', 'errors', 'trust', 'printed']),
  }),
  noteShape('database/rows_left_out', { rows: z.int(), limit: z.int() }),
  noteShape('database/searched_on_sample', { rows: z.int(), sample: z.int() }),
  noteShape('database/rows_dropped', { rows: z.int() }),
] as const;
