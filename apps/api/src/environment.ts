/** What a host gives the app, and what every request carries. */
import type { Context } from 'hono';
import type { Compute } from './compute/index.ts';
import type { ApiKey } from './guard/api-key.ts';
import type { Jobs } from './jobs/job.ts';
import type { Language } from './language.ts';
import type { ApiLimits } from './limits.ts';
import type { ReportStore } from './store/index.ts';
import type { BundledStudies } from './studies/bundled.ts';
import type { Timing } from './timing.ts';

/** One line of the log: no part of a request's data is in it. */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly request: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** The name of the key that was given. */
  readonly caller?: string;
  readonly problem?: string;
  readonly error?: string;
}

export interface Bindings {
  readonly studies: BundledStudies;
  readonly reports: ReportStore;
  /** Where work for a request is done; here and now where left out. */
  readonly compute?: Compute;
  /** Where long work is done; a host without it answers 501. */
  readonly jobs?: Jobs;
  /** Tightened limits; the API's own where left out. */
  readonly limits?: Partial<ApiLimits>;
  /** Origins that may read answers in a browser; `*` for all. None where left out. */
  readonly origins?: readonly string[];
  /** Who may ask; anybody where left out. */
  readonly keys?: readonly ApiKey[];
  /** POST and DELETE a minute for each caller; no limit where left out. */
  readonly perMinute?: number;
  /** The caller's address, for the limit on requests. */
  readonly address?: (c: Context) => string;
  /** Answers are compressed here; a host whose network does that leaves it out. */
  readonly compress?: boolean;
  /** Milliseconds, for Server-Timing and the log. */
  readonly now: () => number;
  readonly log?: (line: LogLine) => void;
  /** Whether the host is closing: readiness then says so. */
  readonly closing?: () => boolean;
}

export interface Environment {
  Variables: {
    readonly bindings: Bindings;
    readonly limits: ApiLimits;
    readonly lang: Language;
    readonly requestId: string;
    readonly timing: Timing;
    /** Whose key was given. */
    readonly caller: ApiKey | undefined;
    /** The problem answered with, for the log. */
    problem: string | undefined;
  };
}

/** The caller's address, where the host knows it. */
export const addressOf = (c: Context<Environment>): string => c.get('bindings').address?.(c) ?? '';
