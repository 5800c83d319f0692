/** A table as data: what every rendering, from a terminal to a journal, is made of. */

export interface Column {
  readonly id: string;
  readonly label: string;
  /** `decimal` columns align on the point; a column of bars is drawn in plain text and left out elsewhere. */
  readonly align: 'left' | 'right' | 'decimal' | 'bar';
  /** A heading that spans this column and its neighbours of the same group. */
  readonly group?: string;
  /** Where a table too wide for its page is best parted: before this column. */
  readonly opensPanel?: boolean;
}

export interface NumberCell {
  readonly kind: 'number';
  /** The value itself, with all its digits: CSV and XLSX carry it whole. */
  readonly value: number | null;
  readonly decimals: number;
  /** `p`: a probability, `< 0.001` below that. */
  readonly as?: 'p';
  /** A standard error below its estimate. */
  readonly brackets?: boolean;
  /** Stars or a dagger behind the number; the notes say what they mean. */
  readonly mark?: string;
}

export type Cell =
  | NumberCell
  | { readonly kind: 'text'; readonly text: string }
  /** From 0 to 1. */
  | { readonly kind: 'bar'; readonly share: number }
  /** Shares of a whole, in the order of the groups. */
  | { readonly kind: 'shares'; readonly shares: readonly number[] }
  | { readonly kind: 'empty' };

export interface Row {
  /** `group` heads the rows below it, `detail` belongs to the row above it, `total` stands in the table's foot. */
  readonly kind: 'body' | 'group' | 'detail' | 'total';
  readonly cells: readonly Cell[];
  /** Depth of the row's name. */
  readonly indent?: number;
  /** A thin rule stands above the row. */
  readonly rule?: boolean;
  /** What the row is, where its first cell does not say: a standard error below its estimate. */
  readonly label?: string;
  /** The unit that the row is about, for linked highlighting. */
  readonly unit?: string;
}

export interface Table {
  /** Unique in a document; the label of cross-references and the name of a file. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

export const empty: Cell = { kind: 'empty' };
export const words = (text: string): Cell => ({ kind: 'text', text });
export const bar = (share: number): Cell => ({ kind: 'bar', share: Math.min(1, Math.max(0, share)) });

/** A number with so many decimals; null prints as a dash. */
export const number = (value: number | null, decimals: number, mark?: string): NumberCell =>
  mark ? { kind: 'number', value, decimals, mark } : { kind: 'number', value, decimals };

export const probability = (value: number | null): NumberCell => ({ kind: 'number', value, decimals: 3, as: 'p' });

/** A standard error in brackets; nothing where there is none. */
export const inBrackets = (value: number | null | undefined, decimals: number): Cell =>
  value === null || value === undefined ? empty : { kind: 'number', value, decimals, brackets: true };

export const body = (...cells: Cell[]): Row => ({ kind: 'body', cells });
