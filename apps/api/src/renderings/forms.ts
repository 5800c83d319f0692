/** The forms that tables and documents have. */
import type { Report } from '@cedu/core';
import {
  auditTable,
  contextOf,
  type DocumentOptions,
  type FigureName,
  studyAsDocx,
  studyAsHtml,
  studyAsLatex,
  studyAsMarkdown,
  studyOutline,
  type Table,
  tableAsCsv,
  tableAsDocx,
  tableAsHtml,
  tableAsLatex,
  tableAsMarkdown,
  tableAsText,
  tablesAsXlsx,
} from '@cedu/report';
import type { Language } from '../language.ts';
import type { Forms } from './negotiate.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const TABLE_FORMS = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  tex: 'application/x-tex; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: XLSX,
  docx: DOCX,
} as const satisfies Forms;

export const DOCUMENT_FORMS = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  tex: 'application/x-tex; charset=utf-8',
  docx: DOCX,
} as const satisfies Forms;

export type TableForm = keyof typeof TABLE_FORMS;
export type DocumentForm = keyof typeof DOCUMENT_FORMS;

/** Every table of a Report by its name, in reading order. */
export function tablesOf(report: Report, lang: Language): Map<string, Table> {
  const tables = studyOutline(report, { lang, methods: true }).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
  if (report.audit) tables.push(auditTable(report.audit, contextOf(report, lang)));
  return new Map(tables.map((table) => [table.id, table]));
}

export async function tableIn(form: TableForm, table: Table): Promise<string | Uint8Array> {
  switch (form) {
    case 'json':
      return JSON.stringify(table);
    case 'csv':
      return tableAsCsv(table);
    case 'md':
      return tableAsMarkdown(table);
    case 'html':
      return tableAsHtml(table);
    case 'tex':
      return tableAsLatex(table);
    case 'txt':
      return tableAsText(table);
    case 'xlsx':
      return tablesAsXlsx([table]);
    case 'docx':
      return tableAsDocx(table);
  }
}

/** A study as a document. Markdown links the figures where this server draws them; LaTeX and DOCX have none. */
export async function documentIn(form: DocumentForm, report: Report, lang: Language): Promise<string | Uint8Array> {
  const figurePath = (name: FigureName) => `/v1/reports/${report.id}/figures/${name}.svg?lang=${lang}`;
  const options: DocumentOptions = { lang };
  switch (form) {
    case 'html':
      return studyAsHtml(report, options);
    case 'md':
      return studyAsMarkdown(report, { ...options, figurePath });
    case 'tex':
      return studyAsLatex(report, options);
    case 'docx':
      return studyAsDocx(report, options);
  }
}
