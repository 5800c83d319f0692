/** A Chromium: the one that `CHROMIUM` names, else an installed one, else the one that npm brings. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export async function chromiumPath(): Promise<string> {
  const told = process.env['CHROMIUM'];
  if (told) return told;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  if (installed !== undefined) return installed;
  // It unpacks into TMPDIR and would take any older one that lies there.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'cedu-chromium-'));
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
