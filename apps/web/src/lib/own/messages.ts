/** What is said between the page and the worker that holds a reader's table. */
import type { Fault, Note, StudyInput } from '@cedu/core';

export type Format = 'csv' | 'json' | 'xlsx';

/** What a column holds. */
export interface ColumnFacts {
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly missing: number;
  readonly distinct: boolean;
  /** Of numbers. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of text. */
  readonly example: string;
}
export interface TableFacts {
  readonly rows: number;
  readonly columns: readonly ColumnFacts[];
  readonly notes: readonly Note[];
}

export type OwnAsk =
  | { readonly kind: 'read'; readonly data: Uint8Array; readonly format: Format }
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'check'; readonly check: number; readonly study: StudyInput };

export type OwnTell =
  | { readonly kind: 'table'; readonly facts: TableFacts }
  | { readonly kind: 'unreadable'; readonly faults: readonly Fault[] }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'checked'; readonly check: number; readonly faults: readonly Fault[] };
