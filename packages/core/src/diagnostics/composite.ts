/** What `composite/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

const name = z.string();
const names = z.array(z.string());

export const compositeDiagnostics = [
  faultShape('entropy/value_out_of_domain', { row: z.int(), found: z.number() }),
  faultShape('entropy/all_constant', { columns: z.int() }),
  noteShape('entropy/constant_column', { value: z.number() }),
  noteShape('entropy/shifted', { shift: z.number() }),

  faultShape('composite/no_indicators', {}),
  faultShape('composite/duplicate_name', { name }),
  faultShape('composite/unknown_dimension', { name }),
  faultShape('composite/dimension_cycle', { dimension: name }),
  faultShape('composite/empty_dimension', { dimension: name }),
  faultShape('composite/too_deep', { depth: z.int(), limit: z.int() }),
  faultShape('composite/missing_values', { indicator: name, units: names }),
  faultShape('composite/all_constant', { indicators: z.int() }),
  faultShape('composite/weight_missing', { name }),
  faultShape('composite/weight_unknown', { name }),
  faultShape('composite/weights_zero', {}),
  faultShape('composite/unit_without_score', { unit: name }),

  noteShape('composite/constant_indicator', { indicator: name, value: z.number().nullable() }),
  noteShape('composite/dimension_without_weight', { dimension: name }),
] as const;
