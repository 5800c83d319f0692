/** A study by its file, its folder or its bundled name. */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { checkStudy, LIMITS, parseYaml, type Study } from '@cedu/core';
import { bundledStudy } from './bundled-studies.ts';
import { CommandFailed, fileFault } from './faults.ts';
import { readText } from './files.ts';
import { applySettings } from './settings.ts';

export interface LoadedStudy {
  readonly study: Study;
  /** The study file; `data` and `printed` are relative to its folder. */
  readonly file: string;
}

/** Where the study file is: the file named, `study.yaml` in the folder named, or a bundled study. */
export function studyFile(name: string): string {
  const path = resolve(name);
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return path;
    const inside = join(path, 'study.yaml');
    if (existsSync(inside)) return inside;
  }
  const bundled = bundledStudy(name);
  if (bundled !== null) return join(bundled, 'study.yaml');
  const looksLikeFile = /[/\\]|\.ya?ml$|\.json$/.test(name);
  throw new CommandFailed([fileFault(looksLikeFile ? 'file/not_found' : 'file/unknown_study', name)]);
}

/**
 * Reads and checks a study; `settings` are `a.b=value` changes that become part of it, as do `defaults` for keys that
 * neither the file nor the settings have.
 */
export async function loadStudy(
  name: string,
  settings: readonly string[] = [],
  defaults: Readonly<Record<string, unknown>> = {},
): Promise<LoadedStudy> {
  const file = name === '-' ? '-' : studyFile(name);
  const text = await readText(file, LIMITS.studyBytes);
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new CommandFailed(parsed.faults);
  const given = settings.length > 0 ? applySettings(parsed.value, settings) : parsed.value;
  const study = checkStudy(isMapping(given) ? { ...defaults, ...given } : given);
  if (!study.ok) throw new CommandFailed(study.faults);
  return { study: study.value, file };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path that the study names, seen from the study's folder. */
export function besideStudy(loaded: LoadedStudy, name: string): string {
  if (isAbsolute(name)) return name;
  return join(loaded.file === '-' ? process.cwd() : dirname(loaded.file), name);
}
