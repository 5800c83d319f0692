/** The studies that come with the program. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the bundle in `dist/`, or among core's fixtures in a checkout. */
function folder(): string {
  for (const place of ['./studies', '../studies', '../../../packages/core/fixtures']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error('the bundled studies are not where they were built');
}

/** The folder of a bundled study, or null. */
export function bundledStudy(id: string): string | null {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id)) return null;
  const path = join(folder(), id);
  return existsSync(join(path, 'study.yaml')) ? path : null;
}

/** The ids of the bundled studies, in order of name. */
export async function bundledStudies(): Promise<string[]> {
  const names = await readdir(folder());
  return names.filter((id) => bundledStudy(id) !== null).sort();
}
