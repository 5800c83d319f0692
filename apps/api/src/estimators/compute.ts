/** An estimator's work, done where the host does such work, given up when nobody waits for it. */
import type { Context } from 'hono';
import { computeWith, type WorkInput, type WorkName, type WorkOutcome } from '../compute/index.ts';
import type { Environment } from '../environment.ts';

export const compute = <N extends WorkName>(
  c: Context<Environment>,
  name: N,
  input: WorkInput<N>,
): Promise<WorkOutcome<N>> => computeWith(c.get('bindings').compute)(name, input, c.req.raw.signal);
