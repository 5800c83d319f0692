/** What the page says of its units to its script. */
import type { ReaderData } from '../lib/written/reader-data.ts';

export type { ReaderData, ReaderUnit } from '../lib/written/reader-data.ts';

export function readReaderData(page: Document): ReaderData | null {
  const text = page.getElementById('reader-data')?.textContent;
  return text ? (JSON.parse(text) as ReaderData) : null;
}
