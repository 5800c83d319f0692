/** What made a job fail. */
import type { Fault } from '@cedu/core';
import { inRequest } from '../reports/index.ts';
import { say } from '../words/index.ts';
import type { Job } from './job.ts';

/** Faults of a study as a job tells them. */
export const jobErrors = (faults: readonly Fault[]): Job['errors'] =>
  inRequest(faults).map((fault) => ({
    pointer: fault.path,
    code: fault.code,
    detail: say(fault, 'en'),
    values: { ...fault.values },
  }));
