/** What is said between the UI and the thread that runs studies. */
import type { Fault, Progress, Report } from '@cedu/core';

/** A run with these changes; whatever was asked before is no longer wanted. */
export interface Asked {
  readonly run: number;
  readonly settings: readonly string[];
}

export type Told =
  | { readonly run: number; readonly kind: 'answer'; readonly report: Report; readonly whole: boolean }
  | { readonly run: number; readonly kind: 'progress'; readonly at: Progress }
  | { readonly run: number; readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly run: number; readonly kind: 'broke'; readonly message: string };
