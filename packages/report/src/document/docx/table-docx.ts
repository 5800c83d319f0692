/** One table as a Word document, to be pasted into a manuscript. */
import type { Table } from '../../table/index.ts';
import { loadDocx } from './library.ts';
import { packed } from './packed.ts';
import { tableBlocks } from './table.ts';

/** A three-line table with its title above and its notes below, the same bytes for the same table. */
export async function tableAsDocx(table: Table): Promise<Uint8Array> {
  const docx = await loadDocx();
  return packed(docx, tableBlocks(table, '', docx), { title: table.title, creator: 'cedu', description: table.id });
}
