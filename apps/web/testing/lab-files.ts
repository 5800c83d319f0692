/** What a page gives to be saved, as bytes; the browser of the tests may be another machine's. */
import type { Page } from 'playwright-core';

export async function savedBy(page: Page, ask: () => Promise<void>): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await ask();
  const parts: Buffer[] = [];
  for await (const part of await (await saving).createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
