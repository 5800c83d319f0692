/** Which problem core's faults are. */
import type { Fault, Outcome } from '@cedu/core';
import { Refused } from './refused.ts';
import type { ProblemName } from './types.ts';

const SIZES = new Set(['bytes', 'rows', 'columns', 'cells']);

/** By the part of core that the first fault comes from. */
export function problemOf({ code, values }: Fault): ProblemName {
  if (code === 'study/cancelled') return 'busy';
  if (code === 'study/too_large' || code === 'audit/too_large') return 'too-large';
  if (code === 'table/limit' && SIZES.has((values as { limit: string }).limit)) return 'too-large';
  const part = code.slice(0, code.indexOf('/'));
  if (part === 'table' || part === 'columns') return 'data';
  if (part === 'formula' || part === 'expression') return 'formula';
  if (part === 'study') return 'study';
  // What was sent as a Report is none.
  if (part === 'verify') return 'request';
  return part === 'audit' ? 'printed' : 'estimate';
}

/** The value of a step that worked; a step that did not ends the request. `moved` gives a fault's path in the request. */
export function valueFrom<T>(outcome: Outcome<T>, moved: (path: string) => string = (path) => path): T {
  if (outcome.ok) return outcome.value;
  const faults = outcome.faults.map((fault) => ({ ...fault, path: moved(fault.path) }));
  throw new Refused(problemOf(outcome.faults[0]!), { faults });
}
