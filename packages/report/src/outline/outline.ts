/** A study as a reader meets it, as data: what every document, from plain text to a journal's, is made of. */

import type { Verdict } from '@cedu/core';
import type { FigureName } from '../figure/index.ts';
import type { Formula } from '../formula/index.ts';
import type { Finding } from '../sentence/index.ts';
import type { Table } from '../table/index.ts';

/** One finding of the audit, in words. */
export interface AuditEntry {
  readonly verdict: Verdict;
  readonly mark: string;
  readonly word: string;
  readonly name: string;
  readonly where: string;
  readonly says: string;
  readonly details: readonly { readonly label: string; readonly text: string }[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The one sentence of a section that must not be missed. */
  | { readonly kind: 'honest'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  /** A figure by its name in the catalogue of figures. */
  | { readonly kind: 'figure'; readonly name: FigureName }
  | { readonly kind: 'formula'; readonly math: Formula }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'audit'; readonly entries: readonly AuditEntry[] };

export interface Section {
  readonly id: string;
  /** `The index`. */
  readonly name: string;
  /** What it shows; may be empty. */
  readonly shows: string;
  readonly blocks: readonly Block[];
}

export interface Outline {
  readonly lang: 'zh' | 'en';
  readonly title: string;
  readonly question: string | null;
  /** How many rows of what, which were left out. */
  readonly asked: readonly string[];
  /** What a reader must know before the first figure. */
  readonly caveats: readonly string[];
  readonly findings: readonly Finding[];
  readonly sections: readonly Section[];
}
