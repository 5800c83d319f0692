/** What is said between the page and the worker that runs studies. */
import type { Fault, Note, Progress, Report, Study } from '@cedu/core';

/** A table to be read, and the study that is asked of it. */
export interface Opening {
  readonly study: Study;
  readonly data: Uint8Array;
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly printed: string | null;
}

/** What there is to choose from. */
export interface Contents {
  readonly units: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: 'number' | 'text'; readonly missing: number }[];
  readonly notes: readonly Note[];
}

/** Without mixture and trust, without trust, or all that the study asks for. */
export type Extent = 'quick' | 'whole' | 'trust';

export type Ask =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'run'; readonly run: number; readonly settings: readonly string[]; readonly extent: Extent };

export type Tell =
  | { readonly kind: 'opened'; readonly contents: Contents }
  | { readonly kind: 'report'; readonly run: number; readonly report: Report; readonly extent: Extent }
  | { readonly kind: 'progress'; readonly run: number; readonly at: Progress }
  /** `run` is null for faults of the table. */
  | { readonly kind: 'refused'; readonly run: number | null; readonly faults: readonly Fault[] }
  | { readonly kind: 'broke'; readonly run: number | null; readonly message: string };
