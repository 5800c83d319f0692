/** What is said between the server, the thread of a job and the threads of its replicates. */
import type { Fault } from '@cedu/core';

/** From the thread of a job. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly step: string; readonly share: number }
  | { readonly kind: 'partial' | 'report'; readonly id: string; readonly json: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Replicates `from` … `to` − 1 of a task; the input comes with the first piece of a piece of work. */
export interface Piece {
  readonly work: number;
  readonly task: string;
  readonly from: number;
  readonly to: number;
  readonly input?: unknown;
}
export interface PieceDone {
  readonly work: number;
  readonly from: number;
  readonly outputs: readonly unknown[];
  readonly error?: string;
}
