/** A folder with all of a study: what is text, and the Office files and pictures that take longer to make. */
import type { Report } from '@cedu/core';
import { type FigureName, figureNames, figures } from '../figure/index.ts';
import { type Table, tablesAsXlsx } from '../table/index.ts';
import { type DocxOptions, printedFigure, studyAsDocx } from './docx/study-docx.ts';
import { tableAsDocx } from './docx/table-docx.ts';
import { studyFiles, studyTables } from './files.ts';
import { studyAsLatex } from './latex.ts';

/** As a document shows it, below a caption of its own. */
const pictureFile = (name: FigureName): string => `figures/untitled/${name}.png`;

/** Every figure that the Report fills, as `png` draws it. */
async function pictures(report: Report, { lang, png }: DocxOptions): Promise<Map<FigureName, Uint8Array>> {
  const drawn = new Map<FigureName, Uint8Array>();
  if (!png) return drawn;
  for (const name of figureNames) {
    if (figures[name].available(report)) drawn.set(name, await png(printedFigure(report, name, lang), name));
  }
  return drawn;
}

async function tableFiles(table: Table): Promise<[string, Uint8Array][]> {
  return [
    [`tables/${table.id}.docx`, await tableAsDocx(table)],
    [`tables/${table.id}.xlsx`, await tablesAsXlsx([table])],
  ];
}

/**
 * The files of `cedu run --out folder/`: those of `studyFiles`, each table as a Word document and a workbook too, and
 * the study as both. With `png` the Word document holds the figures, and LaTeX includes them from the folder.
 */
export async function studyFolder(report: Report, options: DocxOptions): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>(studyFiles(report, options));
  const drawn = await pictures(report, options);
  for (const [name, picture] of drawn) files.set(pictureFile(name), picture);
  if (drawn.size > 0) files.set('study.tex', studyAsLatex(report, { ...options, figurePath: pictureFile }));
  const tables = studyTables(report, options);
  for (const table of tables) for (const [path, bytes] of await tableFiles(table)) files.set(path, bytes);
  files.set('study.xlsx', await tablesAsXlsx(tables));
  const withPictures = drawn.size > 0 ? { png: (_: string, name: FigureName) => drawn.get(name)! } : {};
  const { png: _, ...said } = options;
  files.set('study.docx', await studyAsDocx(report, { ...said, ...withPictures }));
  return files;
}
