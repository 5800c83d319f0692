import type { Cancellation, Runner } from '../numeric/index.ts';

/** What long work tells on its way, and how it is stopped. */
export interface Progress {
  /** The part of the study that is at work: `segment`, `likelihood-ratio`, … */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}
export interface RunOptions {
  /** What `parsePrinted` gave of the study's `printed:` file; the Report then has an audit. */
  readonly printed?: unknown;
  readonly onProgress?: ((at: Progress) => void) | undefined;
  readonly signal?: Cancellation | undefined;
  /** Where replicates are made: one after the other unless told. The Report does not depend on it. */
  readonly runner?: Runner | undefined;
}
