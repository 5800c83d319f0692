/** What `regression/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

/** A column as a combination of others: `text` is the right side, as in `2 EG − LE + 5`. */
const Dependence = z.object({
  term: z.string(),
  combination: z.array(z.object({ term: z.string(), coefficient: z.number() })),
  constant: z.number(),
  text: z.string(),
});

export const regressionDiagnostics = [
  faultShape('regression/too_few_rows', { rows: z.int(), parameters: z.int() }),
  faultShape('regression/constant_outcome', { outcome: z.string(), value: z.number() }),
  faultShape('regression/constant_regressor', { term: z.string(), value: z.number() }),
  faultShape('regression/rank_deficient', { dependent: z.array(Dependence) }),
  faultShape('regression/magnitude', { column: z.string(), found: z.number() }),
  faultShape('regression/weight_out_of_domain', { row: z.int(), found: z.string() }),
  faultShape('regression/cluster_missing', {}),
  faultShape('regression/too_few_clusters', { clusters: z.int() }),
  faultShape('regression/unknown_term', { term: z.string() }),
  faultShape('regression/restrictions_dependent', { restrictions: z.int(), df: z.number() }),
  faultShape('regression/no_covariance', {}),
  faultShape('regression/not_linear', { test: z.string() }),
  noteShape('regression/cluster_unused', { covariance: z.string() }),
  noteShape('regression/near_dependent', { term: z.string(), share: z.number(), digits: z.int() }),
  noteShape('regression/perfect_fit', { share: z.number() }),
  noteShape('regression/zero_weights', { rows: z.int() }),
  noteShape('regression/leverage_one', { covariance: z.string(), units: z.array(z.string()) }),
  noteShape('regression/wald_unavailable', { restrictions: z.int(), df: z.number() }),
  noteShape('regression/aicc_undefined', { n: z.int(), k: z.int() }),
] as const;
