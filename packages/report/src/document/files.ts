/** Everything a study can be taken home as, each table and figure a file of its own. */
import type { Report } from '@cedu/core';
import { type FigureName, figureNames, figures } from '../figure/index.ts';
import { auditTable, tableAsCsv, tableAsHtml, tableAsLatex, tableAsMarkdown, tableAsText } from '../table/index.ts';
import { renderStudy } from '../text/index.ts';
import { contextOf } from '../words/index.ts';
import { studyAsHtml } from './html.ts';
import { studyAsLatex } from './latex.ts';
import { studyAsMarkdown } from './markdown.ts';
import { type DocumentOptions, numberedOutline } from './page.ts';

const figureFile = (name: FigureName): string => `figures/${name}.svg`;

/** Path below the folder, and text. */
export type StudyFiles = ReadonlyMap<string, string>;

/**
 * The files of `cedu run --out folder/`: the Report, the study as text, Markdown, HTML and LaTeX, its tables in five
 * forms and its figures as SVG. Markdown links the figures; LaTeX does not, as it takes no SVG.
 */
export function studyFiles(report: Report, options: Omit<DocumentOptions, 'figurePath'>): StudyFiles {
  const files = new Map<string, string>([
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['study.txt', `${renderStudy(report, options)}\n`],
    ['study.md', studyAsMarkdown(report, { ...options, figurePath: figureFile })],
    ['study.html', studyAsHtml(report, options)],
    ['study.tex', studyAsLatex(report, options)],
  ]);
  for (const { blocks } of numberedOutline(report, options).sections) {
    for (const { block } of blocks) {
      if (block.kind !== 'table') continue;
      const { table } = block;
      files.set(`tables/${table.id}.txt`, tableAsText(table));
      files.set(`tables/${table.id}.md`, tableAsMarkdown(table));
      files.set(`tables/${table.id}.html`, tableAsHtml(table));
      files.set(`tables/${table.id}.tex`, tableAsLatex(table));
      files.set(`tables/${table.id}.csv`, tableAsCsv(table));
    }
  }
  if (report.audit)
    files.set('tables/audit.csv', tableAsCsv(auditTable(report.audit, contextOf(report, options.lang))));
  for (const name of figureNames) {
    if (figures[name].available(report))
      files.set(figureFile(name), figures[name].draw(report, { ...options, size: 'l', margin: 16 }));
  }
  return files;
}
