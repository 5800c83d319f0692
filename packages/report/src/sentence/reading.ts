/** What a part of the study says in words. */

/** How sure a finding is: it holds in every design tried, its direction holds, it depends, it is not shown. */
export type Certainty = 'firm' | 'likely' | 'open' | 'unshown';

export interface Finding {
  readonly certainty: Certainty;
  /** Why it is as sure as that. */
  readonly because: string;
  readonly text: string;
}

export interface Reading {
  /** What the part shows, as a phrase to stand behind its name. */
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly finding: Finding | null;
}
