/** Whole studies as documents. */

export { type DocxOptions, studyAsDocx } from './docx/study-docx.ts';
export { tableAsDocx } from './docx/table-docx.ts';
export { type StudyFiles, studyFiles, studyTables } from './files.ts';
export { studyFolder } from './folder.ts';
export { studyAsHtml } from './html.ts';
export { studyAsLatex } from './latex.ts';
export { studyAsMarkdown } from './markdown.ts';
export type { DocumentOptions } from './page.ts';
