/** The bundled studies, read from their folders. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundledStudies } from '../studies/index.ts';

const FOLDER = fileURLToPath(new URL('../../../../packages/core/fixtures/', import.meta.url));
const FILE = /^(study\.yaml|printed\.yaml|.*\.csv)$/;

/** Every folder with a study file in it. */
export function studiesInFolder(folder: string = FOLDER): BundledStudies {
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
