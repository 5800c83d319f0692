/** What `audit/` has to say of the printed tables it was given; what it finds in them are findings, not diagnostics. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

export const auditDiagnostics = [
  faultShape('audit/too_large', { limit: z.int(), found: z.int() }),
  faultShape('audit/syntax', { line: z.int(), column: z.int(), reason: z.string() }),
  faultShape('audit/reserved_name', { name: z.string() }),
  faultShape('audit/not_a_mapping', { found: z.string() }),
  faultShape('audit/unknown_key', { key: z.string(), nearest: z.string().nullable() }),
  faultShape('audit/missing_key', { key: z.string() }),
  faultShape('audit/not_a_figure', { found: z.string() }),
  faultShape('audit/invalid_value', { expected: z.string(), found: z.string() }),
  faultShape('audit/unknown_reference', { name: z.string(), within: z.string(), nearest: z.string().nullable() }),
  faultShape('audit/row_length', { row: z.string(), expected: z.int(), found: z.int() }),
  noteShape('audit/number_not_text', { count: z.int() }),
] as const;
