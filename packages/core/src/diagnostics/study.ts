/** What `study/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

const names = z.array(z.string());

export const studyDiagnostics = [
  faultShape('study/syntax', { line: z.int(), column: z.int(), reason: z.string() }),
  faultShape('study/too_large', { limit: z.int(), found: z.int() }),
  faultShape('study/not_a_mapping', { found: z.string() }),
  faultShape('study/unknown_key', { key: z.string(), nearest: z.string().nullable() }),
  faultShape('study/missing_key', { key: z.string() }),
  faultShape('study/invalid_value', { expected: z.string(), found: z.string() }),
  faultShape('study/reserved_name', { name: z.string() }),
  faultShape('study/name_taken', { name: z.string(), by: z.string() }),
  faultShape('study/unknown_name', { name: z.string(), nearest: z.string().nullable() }),
  faultShape('study/outcome_among_regressors', { name: z.string() }),
  faultShape('study/needs', { step: z.string(), needs: z.string() }),
  faultShape('study/empty_range', { range: z.string() }),
  faultShape('study/invalid_set', { argument: z.string(), reason: z.string() }),
  faultShape('study/cancelled', { step: z.string() }),
  faultShape('study/one_regressor', { found: z.int() }),
  faultShape('study/no_logarithm', { variable: z.string(), units: names, found: z.number() }),
  noteShape('study/shared_columns', {
    column: z.string(),
    outcome: z.string(),
    regressors: names,
    indicators: names,
  }),
  noteShape('study/association_left_out', { x: z.string(), code: z.string(), reason: z.string() }),
  noteShape('study/no_correlation', { x: z.string(), y: z.string() }),
  noteShape('study/text_left_out', { columns: names, count: z.int() }),
  noteShape('study/no_effect', { key: z.string(), needs: z.string() }),
  noteShape('study/columns_left_out', { rows: z.int(), limit: z.int() }),
] as const;
