/** The docx library, loaded only where a DOCX is asked for. */
export type Docx = typeof import('docx');

export const loadDocx = (): Promise<Docx> => import('docx');
