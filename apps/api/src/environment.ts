/** What a host gives the app, and what every request carries. */
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
  readonly problem?: string;
  readonly error?: string;
}

export interface Bindings {
  readonly studies: BundledStudies;
  readonly reports: ReportStore;
  /** Tightened limits; the API's own where left out. */
  readonly limits?: Partial<ApiLimits>;
  /** Origins that may read answers in a browser; `*` for all. None where left out. */
  readonly origins?: readonly string[];
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
    /** The problem answered with, for the log. */
    problem: string | undefined;
  };
}
