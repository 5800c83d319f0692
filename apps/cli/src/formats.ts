/** The forms that a Report is written in. */
import { join } from 'node:path';
import type { Report } from '@cedu/core';
import {
  renderStudy,
  studyAsDocx,
  studyAsHtml,
  studyAsLatex,
  studyAsMarkdown,
  studyFolder,
  studyTables,
  tableAsCsv,
  tablesAsXlsx,
} from '@cedu/report';
import type { Language } from './language.ts';
import { pictureMaker } from './picture.ts';

export const FORMATS = ['text', 'json', 'md', 'html', 'latex', 'csv', 'docx', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that are no text, and so need a file. */
export const BINARY: readonly Format[] = ['docx', 'xlsx'];

const ENDINGS: Record<string, Format> = {
  txt: 'text',
  json: 'json',
  md: 'md',
  html: 'html',
  htm: 'html',
  tex: 'latex',
  csv: 'csv',
  docx: 'docx',
  xlsx: 'xlsx',
};

/** The format that a file's ending asks for. */
export const formatOfFile = (file: string): Format | undefined => ENDINGS[file.split('.').at(-1)?.toLowerCase() ?? ''];

export interface FormatOptions {
  readonly lang: Language;
  readonly width: number;
  readonly command: string;
  readonly font: string | undefined;
}

/** A Report in one form. */
export async function reportIn(format: Format, report: Report, options: FormatOptions): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'text':
      return `${renderStudy(report, options)}\n`;
    case 'md':
      return studyAsMarkdown(report, options);
    case 'html':
      return studyAsHtml(report, options);
    case 'latex':
      return studyAsLatex(report, options);
    case 'csv':
      return studyTables(report, options)
        .map((table) => tableAsCsv(table))
        .join('\n');
    case 'xlsx':
      return tablesAsXlsx(studyTables(report, options));
    case 'docx':
      return studyAsDocx(report, { ...options, png: await pictureMaker(options.font) });
  }
}

/** Every table and figure as a file of its own, and the study in every form, below `folder`. */
export async function reportFiles(
  folder: string,
  report: Report,
  options: FormatOptions,
): Promise<Map<string, string | Uint8Array>> {
  const files = await studyFolder(report, { ...options, png: await pictureMaker(options.font) });
  return new Map([...files].map(([path, content]) => [join(folder, path), content]));
}
