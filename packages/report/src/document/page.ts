/** What the writers of documents share: the outline, its numbering, and where figures are. */
import type { Report } from '@cedu/core';
import { type FigureName, figures } from '../figure/index.ts';
import { type Block, type Outline, type OutlineOptions, studyOutline } from '../outline/index.ts';

export interface DocumentOptions extends Pick<OutlineOptions, 'lang' | 'command'> {
  /** Where a figure's file is, seen from the document; without it Markdown and LaTeX leave figures out. */
  readonly figurePath?: (name: FigureName) => string;
}

const EQUATION = /(\S) ([=<>≈]) (?=[−\d.])/g;

/**
 * A letter, its sign and its number stay on one line.
 *
 * @example
 * unbroken('slope 1.02, p = 0.11'); // => 'slope 1.02, p\u00a0=\u00a00.11'
 */
export const unbroken = (text: string): string => text.replace(EQUATION, '$1\u00a0$2\u00a0');

/** A block with its number among tables or among figures. */
export interface Numbered {
  readonly block: Block;
  readonly number: number;
}

export interface NumberedSection {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly shows: string;
  readonly blocks: readonly Numbered[];
}

export interface NumberedOutline extends Omit<Outline, 'sections'> {
  readonly sections: readonly NumberedSection[];
}

/** The outline with methods, its tables and figures numbered, figures left out that the Report cannot fill. */
export function numberedOutline(report: Report, options: DocumentOptions): NumberedOutline {
  const outline = studyOutline(report, { ...options, methods: true });
  const counts = { table: 0, figure: 0 };
  const numbered = (block: Block): Numbered[] => {
    if (block.kind === 'figure' && !figures[block.name].available(report)) return [];
    if (block.kind === 'table' || block.kind === 'figure') counts[block.kind] += 1;
    return [{ block, number: block.kind === 'figure' ? counts.figure : counts.table }];
  };
  const sections = outline.sections.map((section, i) => ({
    ...section,
    number: i + 1,
    blocks: section.blocks.flatMap(numbered),
  }));
  return { ...outline, sections };
}
