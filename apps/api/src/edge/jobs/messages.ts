/** What goes through the queue. A message may come late, twice, or not at all. */
export type Message =
  /** Run the study with the replicates that are there. */
  | { readonly kind: 'advance'; readonly job: string }
  /** Make replicates `from` … `to` − 1 of a piece of work. */
  | { readonly kind: 'piece'; readonly job: string; readonly work: number; readonly from: number; readonly to: number }
  /** See whether the job has got further than it was; `fruitless` counts the looks at which it had not. */
  | { readonly kind: 'look'; readonly job: string; readonly at: string; readonly fruitless: number };

export type Send = (messages: readonly Message[], delaySeconds?: number) => Promise<void>;
