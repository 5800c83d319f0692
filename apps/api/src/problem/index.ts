/** Problems (RFC 9457). */

export { problemOf, valueFrom } from './of-faults.ts';
export { type AnyFault, Refused, type RequestFault, refused } from './refused.ts';
export { PROBLEMS, type ProblemName, problemNames } from './types.ts';
