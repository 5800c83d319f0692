/** The bundled studies, read from their folders. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundledStudies } from '../studies/index.ts';

/** Among core's fixtures in a checkout, or beside the bundle where it was built. */
function bundled(): string {
  const places = ['../../../../packages/core/fixtures/', '../studies/', '../../studies/'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('the bundled studies are not where they were built');
  return found;
}
const FILE = /^(study\.yaml|printed\.yaml|.*\.csv)$/;

/** Every folder with a study file in it. */
export function studiesInFolder(folder: string = bundled()): BundledStudies {
  const ids = readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'study.yaml')))
    .sort();
  return {
    ids,
    async files(id) {
      if (!ids.includes(id)) return null;
      const names = readdirSync(join(folder, id)).filter((name) => FILE.test(name));
      const texts = await Promise.all(names.map((name) => readFile(join(folder, id, name), 'utf8')));
      return new Map(names.map((name, i) => [name, texts[i]!]));
    },
  };
}
