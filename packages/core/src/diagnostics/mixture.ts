/** What `mixture/` has to say. */
import { z } from 'zod';
import { faultShape, noteShape } from './define.ts';

const dependence = z.strictObject({
  term: z.string(),
  /** The terms before it that it is a sum of; empty for a constant. */
  on: z.array(z.strictObject({ term: z.string(), coefficient: z.number() })),
});

export const mixtureDiagnostics = [
  faultShape('mixture/rank_deficient', { dependent: z.array(dependence) }),
  faultShape('mixture/constant_outcome', { value: z.number() }),
  faultShape('mixture/out_of_scale', { largest: z.number(), least: z.number(), most: z.number() }),
  faultShape('mixture/exact_fit', { rows: z.int() }),
  faultShape('mixture/unknown_term', { found: z.string(), terms: z.array(z.string()) }),
  faultShape('mixture/missing_term', { term: z.string(), names: z.array(z.string()) }),
  faultShape('mixture/no_components_left', { rows: z.int(), components: z.array(z.int()) }),
  faultShape('mixture/too_few_rows_for_cases', { rows: z.int(), parameters: z.int(), needed: z.int() }),
  faultShape('mixture/no_replicates', { components: z.int(), failed: z.int(), replicates: z.int() }),
  noteShape('mixture/too-few-rows', { components: z.int(), rows: z.int(), parameters: z.int() }),
  noteShape('mixture/few_rows_per_parameter', {
    components: z.int(),
    rows: z.int(),
    parameters: z.int(),
    ratio: z.number(),
  }),
  noteShape('mixture/variance_bound', { components: z.int(), bound: z.number(), hits: z.int(), runs: z.int() }),
  noteShape('mixture/exhausted_variance', { components: z.int(), exhausted: z.array(z.int()) }),
  noteShape('mixture/no_interior_fit', { components: z.int(), runs: z.int() }),
  noteShape('mixture/not_replicated', { components: z.int(), reached: z.int(), runs: z.int(), starts: z.int() }),
  noteShape('mixture/not_converged', { components: z.int(), iterations: z.int() }),
  noteShape('mixture/set_aside', { components: z.int(), runs: z.int(), of: z.int(), least: z.int() }),
  noteShape('mixture/no_solution', { components: z.int(), starts: z.int() }),
  noteShape('mixture/no_standard_errors', {
    components: z.int(),
    reason: z.enum(['not_positive_definite', 'too_large']),
  }),
  noteShape('mixture/conditional_on_bound', { components: z.int(), bound: z.array(z.int()) }),
  faultShape('mixture/not_predicted', { reason: z.enum(['gates', 't']) }),
  noteShape('mixture/gates_part', { components: z.int(), largest: z.number() }),
  noteShape('mixture/test_by_likelihood', { variance: z.string() }),
  noteShape('mixture/null_on_bound', { components: z.int(), bound: z.number() }),
  noteShape('mixture/replicates_failed', { components: z.int(), failed: z.int(), replicates: z.int() }),
] as const;
