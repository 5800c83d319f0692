/** Writes the changes back as a new study file: the file's own text, comments and all, with the changes in it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { checkStudy, parseYaml } from '@cedu/core';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { writeWhole } from '../../files.ts';
import { keysOf, newValue, pathOf } from '../what-if/paths.ts';

/** Writes one change into a document. A short form (`weights: entropy`) above a key becomes the long one. */
function setIn(document: Document, setting: string): void {
  const keys = keysOf(pathOf(setting));
  const value = parseYaml(newValue(setting));
  if (!value.ok) throw new Error(value.faults[0]!.message);
  for (let depth = 1; depth < keys.length; depth++) {
    const above = keys.slice(0, depth);
    const node = document.getIn(above, true);
    if (isScalar(node) && typeof node.value === 'string')
      document.setIn(above, document.createNode({ method: node.value }));
    else if (node === undefined || (isScalar(node) && node.value === null))
      document.setIn(above, document.createNode({}));
  }
  if (value.value === null || value.value === undefined) document.deleteIn(keys);
  else document.setIn(keys, document.createNode(value.value));
}

/** A path that `from` named, as a file in another folder names it. */
const moved = (path: string, from: string, to: string): string => {
  if (isAbsolute(path) || from === to) return path;
  const there = relative(to, join(from, path));
  return there === '' ? path : there.replaceAll('\\', '/');
};

/**
 * The text of a study with its changes, for a file in the folder `to`. Throws where the result is no study, which a
 * session never asks for: it has run it.
 */
export function changedText(text: string, settings: readonly string[], from: string, to: string): string {
  const document = parseDocument(text);
  for (const setting of settings) setIn(document, setting);
  const data = document.get('data', true);
  const file = isMap(data) ? data.get('file') : isScalar(data) ? data.value : undefined;
  if (typeof file === 'string') document.setIn(isMap(data) ? ['data', 'file'] : ['data'], moved(file, from, to));
  const printed = document.get('printed');
  if (typeof printed === 'string') document.set('printed', moved(printed, from, to));
  const changed = document.toString({ lineWidth: 0 });
  const parsed = parseYaml(changed);
  const study = parsed.ok ? checkStudy(parsed.value) : parsed;
  if (!study.ok) throw new Error(study.faults[0]!.message);
  return changed;
}

/** Where a study is saved by default: in this folder, beside nothing of the same name. */
function freeFile(id: string): string {
  for (let k = 1; ; k++) {
    const name = `${id}-what-if${k === 1 ? '' : `-${k}`}.yaml`;
    if (!existsSync(resolve(name))) return name;
  }
}

/** Saves the study file at `source` with the changes as a new file, and gives its name. Never writes over a file. */
export async function saveStudy(
  source: string,
  id: string,
  settings: readonly string[],
  asked: string | undefined,
): Promise<string> {
  const name = asked ?? freeFile(id);
  const file = /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
  if (existsSync(resolve(file))) throw new Error(`exists: ${file}`);
  const text = await readFile(source, 'utf8');
  await writeWhole(file, changedText(text, settings, dirname(resolve(source)), dirname(resolve(file))));
  return file;
}
