/** All of a study that is text, each table and figure a file of its own. */
import type { Report } from '@cedu/core';
import { type FigureName, figureNames, figures } from '../figure/index.ts';
import {
  auditTable,
  type Table,
  tableAsCsv,
  tableAsHtml,
  tableAsLatex,
  tableAsMarkdown,
  tableAsText,
} from '../table/index.ts';
import { renderStudy } from '../text/index.ts';
import { contextOf } from '../words/index.ts';
import { studyAsHtml } from './html.ts';
import { studyAsLatex } from './latex.ts';
import { studyAsMarkdown } from './markdown.ts';
import { type DocumentOptions, numberedOutline } from './page.ts';

const figureFile = (name: FigureName): string => `figures/${name}.svg`;

/** Path below the folder, and text. */
export type StudyFiles = ReadonlyMap<string, string>;

/** Every table of a study in reading order, the audit's too; no two have the same `id`. */
export function studyTables(report: Report, options: Pick<DocumentOptions, 'lang'>): Table[] {
  const tables = numberedOutline(report, options).sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ block }) => (block.kind === 'table' ? [block.table] : [])),
  );
  return report.audit ? [...tables, auditTable(report.audit, contextOf(report, options.lang))] : tables;
}

/**
 * The Report, the study as text, Markdown, HTML and LaTeX, its tables in five forms and its figures as SVG. Markdown
 * links the figures; LaTeX takes no SVG, so it includes those of `studyFolder`.
 */
export function studyFiles(report: Report, options: Omit<DocumentOptions, 'figurePath'>): StudyFiles {
  const files = new Map<string, string>([
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['study.txt', `${renderStudy(report, options)}\n`],
    ['study.md', studyAsMarkdown(report, { ...options, figurePath: figureFile })],
    ['study.html', studyAsHtml(report, options)],
    ['study.tex', studyAsLatex(report, options)],
  ]);
  for (const table of studyTables(report, options)) {
    files.set(`tables/${table.id}.txt`, tableAsText(table));
    files.set(`tables/${table.id}.md`, tableAsMarkdown(table));
    files.set(`tables/${table.id}.html`, tableAsHtml(table));
    files.set(`tables/${table.id}.tex`, tableAsLatex(table));
    files.set(`tables/${table.id}.csv`, tableAsCsv(table));
  }
  for (const name of figureNames) {
    if (figures[name].available(report))
      files.set(figureFile(name), figures[name].draw(report, { ...options, size: 'l', margin: 16 }));
  }
  return files;
}
