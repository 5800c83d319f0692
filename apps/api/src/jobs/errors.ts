/** What made a job fail: kept as codes and values, told in the words of whoever asks. */
import type { Fault } from '@cedu/core';
import type { Language } from '../language.ts';
import type { AnyFault } from '../problem/index.ts';
import { inRequest } from '../reports/index.ts';
import { say, unechoed } from '../words/index.ts';
import type { Job } from './job.ts';

const errorOf = (fault: AnyFault): Job['errors'][number] => ({
  pointer: fault.path,
  code: fault.code,
  detail: say(fault, 'en'),
  values: { ...fault.values },
});

/** Faults of a study as a job tells them. */
export const jobErrors = (faults: readonly Fault[]): Job['errors'] =>
  inRequest(faults).map((fault) => errorOf(unechoed(fault)));

/** A job whose work ended by itself: a thread that died, messages that are lost, a request of an earlier version. */
export const STOPPED: Pick<Job, 'status' | 'errors'> = {
  status: 'failed',
  errors: [errorOf({ code: 'job/stopped', path: '', values: {} })],
};

/** The job with its errors in a language. */
export const jobIn = (job: Job, lang: Language): Job => ({
  ...job,
  errors: job.errors.map((error) => ({ ...error, detail: say(faultOf(error), lang) })),
});

/** The stored error is a fault as it was, its message the English words. */
const faultOf = ({ code, pointer, values, detail }: Job['errors'][number]): AnyFault =>
  ({ code, path: pointer, values, message: detail, severity: 'error' }) as AnyFault;
