/** Writes the changes back as a new study file: the file's own text, comments and all, with the changes in it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { changedStudyText, parseYaml, writeSetting } from '@cedu/core';
import { writeWhole } from '../../files.ts';

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
  const parsed = parseYaml(text);
  const { data, printed } = (parsed.ok ? parsed.value : {}) as { data?: unknown; printed?: unknown };
  const file = typeof data === 'object' ? (data as { file?: unknown } | null)?.file : data;
  const moves = [
    ...(typeof file === 'string'
      ? [writeSetting(file === data ? ['data'] : ['data', 'file'], moved(file, from, to))]
      : []),
    ...(typeof printed === 'string' ? [writeSetting(['printed'], moved(printed, from, to))] : []),
  ];
  const changed = changedStudyText(text, [...settings, ...moves]);
  if (!changed.ok) throw new Error(changed.faults[0]!.message);
  return changed.value;
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
