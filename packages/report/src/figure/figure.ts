/** What every figure is: a finding in words, the same for those who cannot see it, its data, and three drawings. */
import type { Report } from '@cedu/core';
import type { Table } from '../table/table.ts';
import type { Language } from '../words/language.ts';
import type { Caption, FigureOptions } from './sheet.ts';

export interface Figure {
  /** Whether the Report holds what the figure shows; the other functions throw where it does not. */
  available(report: Report, variable?: string): boolean;
  /** A sentence that states the finding. */
  title(report: Report, lang: Language, variable?: string): string;
  alt(report: Report, lang: Language, variable?: string): string;
  /** The data of the figure. */
  table(report: Report, lang: Language, variable?: string): Table;
  /** Title, subtitle and source, for a page that sets them itself. */
  caption(report: Report, options: FigureOptions): Caption;
  /** A complete SVG document. */
  draw(report: Report, options: FigureOptions): string;
}

/** The part of a Report that a figure is about; asking for a figure that is not available is a wrong call. */
export function needed<T>(part: T | null | undefined, figure: string): T {
  if (part === null || part === undefined) throw new RangeError(`figure not available in this report: ${figure}`);
  return part;
}
