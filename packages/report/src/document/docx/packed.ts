/** A Word document of A4 pages, the same bytes for the same content. */
import type { Paragraph, Table } from 'docx';
import { rezipped } from '../../archive/index.ts';
import type { Docx } from './library.ts';
import { FACES, PAGE, SIZE } from './type.ts';

export interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
}

export async function packed(
  docx: Docx,
  children: readonly (Paragraph | Table)[],
  properties: Properties,
): Promise<Uint8Array> {
  const { margin: side, height, wide } = PAGE;
  const margin = { top: side, bottom: side, left: side, right: side };
  const run = { font: FACES, size: SIZE.text, language: { value: 'en-US', eastAsia: 'zh-CN' } };
  const document = new docx.Document({
    ...properties,
    styles: { default: { document: { run } } },
    sections: [{ properties: { page: { margin, size: { width: wide, height } } }, children }],
  });
  return rezipped(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
}
