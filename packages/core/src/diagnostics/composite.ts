/** What `composite/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

const name = z.string();
const names = z.array(z.string());
/** `units` are named up to a hundred; `count` counts them all. */
const some = { units: names, count: z.int() };
const side = z.enum(['high', 'low']);
const shape = z.object({ skewness: z.number(), kurtosis: z.number() });
const shapes = { before: shape, after: shape.nullable() };

export const compositeDiagnostics = [
  faultShape('entropy/value_out_of_domain', { row: z.int(), found: z.number() }),
  faultShape('entropy/all_constant', { columns: z.int() }),
  noteShape('entropy/constant_column', { value: z.number() }),
  noteShape('entropy/shifted', { shift: z.number() }),

  faultShape('composite/no_indicators', {}),
  faultShape('composite/duplicate_name', { name }),
  faultShape('composite/unknown_dimension', { name, nearest: name.nullable() }),
  faultShape('composite/dimension_cycle', { dimension: name }),
  faultShape('composite/empty_dimension', { dimension: name }),
  faultShape('composite/too_deep', { depth: z.int(), limit: z.int() }),
  faultShape('composite/missing_values', { indicator: name, ...some }),
  faultShape('composite/indicator_without_values', { indicator: name }),
  faultShape('composite/all_constant', { indicators: z.int() }),
  faultShape('composite/weight_missing', { name }),
  faultShape('composite/weight_unknown', { name, nearest: name.nullable() }),
  faultShape('composite/weights_zero', {}),
  faultShape('composite/unit_without_score', { unit: name }),
  faultShape('composite/range_without_bounds', { method: name }),
  faultShape('composite/distance_out_of_domain', { indicator: name, ...some }),
  faultShape('composite/goalposts_missing', { indicator: name }),
  faultShape('composite/goalposts_order', {
    indicator: name,
    direction: z.enum(['up', 'down']),
    from: z.string(),
    to: z.string(),
  }),
  faultShape('composite/denominator_not_positive', { column: name, ...some }),
  faultShape('composite/not_positive', {
    indicator: name,
    aggregate: z.enum(['geometric', 'harmonic']),
    ...some,
    suggested: z.tuple([z.number(), z.number()]),
  }),

  noteShape('composite/constant_indicator', { indicator: name, value: z.number() }),
  noteShape('composite/dimension_without_weight', { dimension: name }),
  noteShape('composite/clipped', { indicator: name, ...some }),
  noteShape('composite/scaled', { column: name, indicators: names }),
  noteShape('composite/winsorised', { indicator: name, side, to: z.number(), ...some, ...shapes }),
  noteShape('composite/logged', { indicator: name, side, offset: z.number(), ...shapes }),
  noteShape('composite/still_outlying', { indicator: name, skewness: z.number(), kurtosis: z.number() }),
  noteShape('composite/weights_of_present', { unit: name, indicators: names, dimensions: names }),
  noteShape('composite/weights_of_present_many', { units: z.int(), cells: z.int() }),

  faultShape('compare/no_common_units', {}),
  noteShape('compare/one_sided_units', { design: z.enum(['a', 'b']), units: names }),

  faultShape('coinr/column_missing', { table: name, column: name }),
  faultShape('coinr/code_missing', { code: name, name, nearest: name.nullable() }),
  faultShape('coinr/code_twice', { code: name }),
  faultShape('coinr/no_top', { codes: names }),
  faultShape('coinr/direction', { code: name, found: z.string() }),
  faultShape('coinr/not_a_number', { code: name, row: z.int(), found: z.string() }),

  faultShape('weights/all_constant', { columns: z.int() }),
  faultShape('weights/undefined', { method: name, columns: z.int() }),
  noteShape('weights/constant_column', { value: z.number() }),
] as const;
