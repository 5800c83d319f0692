/** What is said between the server and a thread that works for requests. */
import type { WorkName } from '../../compute/index.ts';

export interface WorkAsked {
  readonly name: WorkName;
  readonly input: unknown;
}
/** An outcome, or a bug's message. */
export type WorkDone = { readonly outcome: unknown } | { readonly error: string };
