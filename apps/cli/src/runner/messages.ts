/** What is said between the command line and its threads. */

/** Replicates `from` … `to` − 1 of a task; the input comes with the first question of a job. */
export interface Question {
  readonly job: number;
  readonly task: string;
  readonly from: number;
  readonly to: number;
  readonly input?: unknown;
}

export interface Answer {
  readonly job: number;
  readonly from: number;
  readonly outputs: readonly unknown[];
  readonly error?: string;
}
