/** A request as it was given, checked: what does not fit is a fault and not a throw. */
import { z } from 'zod';
import { done, failed, type Outcome } from '../../diagnostics/index.ts';
import { faultsOfIssues } from '../faults.ts';

/**
 * The request with every default filled in.
 *
 * Faults: `study/unknown_key`, `study/missing_key`, `study/invalid_value`; each `path` is a JSON pointer into it.
 *
 * @example
 * const checked = checkedRequest(z.strictObject({ level: z.number().lt(1).default(0.95) }), { level: 2 });
 * checked.ok || checked.faults[0].message; // => 'not less than 1: 2'
 */
export function checkedRequest<S extends z.ZodType>(schema: S, request: unknown): Outcome<z.output<S>> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return done(parsed.data);
  return failed(...faultsOfIssues(parsed.error.issues, request, z.toJSONSchema(schema, { io: 'input' })));
}
