/** What ends a request: thrown anywhere below a handler, written as problem+json in one place. */
import type { Fault } from '@cedu/core';
import type { ProblemName } from './types.ts';

/** A fault of the request's own form, in the shape of core's: the code's words are made when the answer is written. */
export interface RequestFault {
  readonly code:
    | 'json/syntax'
    | 'json/encoding'
    | 'json/too_deep'
    | 'json/duplicate_key'
    | 'json/reserved_key'
    | 'json/number_out_of_range'
    | 'request/unknown_key'
    | 'request/missing_key'
    | 'request/invalid_value'
    | 'request/data_not_inline'
    | 'request/unknown_study'
    | 'request/reserved_name'
    | 'request/no_place'
    | 'request/no_file'
    | 'request/idempotency_key'
    | 'request/too_large'
    | 'request/too_costly'
    | 'job/stopped';
  readonly path: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

export type AnyFault = Fault | RequestFault;

export interface Details {
  readonly faults?: readonly AnyFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

export class Refused extends Error {
  readonly problem: ProblemName;
  readonly faults: readonly AnyFault[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: ProblemName, { faults = [], headers = {} }: Details = {}) {
    super(problem);
    this.problem = problem;
    this.faults = faults;
    this.headers = headers;
  }
}

/** A request refused for its form. */
export const refused = (
  problem: ProblemName,
  code: RequestFault['code'],
  path: string,
  values: RequestFault['values'] = {},
): Refused => new Refused(problem, { faults: [{ code, path, values }] });
