/** A table as text of any kind. */
export { safeText, tableAsCsv } from './csv.ts';
export { escapeHtml, tableAsHtml } from './html.ts';
export { escapeLatex, tableAsLatex } from './latex.ts';
export { escapeMarkdown, tableAsMarkdown } from './markdown.ts';
export { type TextOptions, tableAsText, tableLines } from './text.ts';
export { tablesAsXlsx } from './xlsx.ts';
