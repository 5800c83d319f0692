/** For tests: the tables of the first fixture. */
import { readFileSync } from 'node:fs';
import { parsePrinted } from '../parse.ts';
import { readPrinted } from '../read.ts';
import type { Paper } from '../rule.ts';

export const paperText = (): string =>
  readFileSync(new URL('../../../fixtures/china-ai-carbon-paper/printed.yaml', import.meta.url), 'utf8');

/** The paper as rules see it. */
export function paper(): Paper {
  const parsed = parsePrinted(paperText());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const read = readPrinted(parsed.value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { printed: read.value, data: null };
}
