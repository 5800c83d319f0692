/** What differs from the file: each path once, with what the file has and what is now, in the reader's words. */

import { unitName } from '../study/unit-name.ts';
import type { View } from '../view.ts';
import { at, keysOf, newValue, pathOf } from './paths.ts';

export interface Difference {
  readonly setting: string;
  /** The path; for a unit or an indicator its name. */
  readonly name: string;
  readonly file: string;
  readonly now: string;
}

function text(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(text).join(', ');
  const { method } = value as { method?: unknown };
  return typeof method === 'string' ? method : JSON.stringify(value);
}

/** A unit or an indicator is in or out. */
function present(view: View, path: string, setting: string): Difference | null {
  const keys = keysOf(path);
  const [section, last] = [keys[0]!, keys.at(-1)!];
  const { words, base, context } = view;
  const [used, out] = [words.diff.used, words.diff.out];
  const inFile = at(base.study, path) !== undefined;
  const now = newValue(setting) !== '';
  if (section === 'exclude') {
    const name = `${words.diff.unit} ${unitName(view, last)}`;
    return { setting, name, file: inFile ? out : used, now: now ? out : used };
  }
  if (keys.at(-2) !== 'indicators') return null;
  return { setting, name: context.names.label(last), file: inFile ? used : out, now: now ? used : out };
}

/** Changes that really change something, in order. */
export function differencesOf(view: View): Difference[] {
  const found = new Map<string, Difference>();
  for (const setting of view.state.settings) {
    const path = pathOf(setting);
    const difference = present(view, path, setting) ?? {
      setting,
      name: path,
      file: text(at(view.base.study, path)),
      now: newValue(setting) === '' ? '–' : newValue(setting),
    };
    found.delete(path);
    if (difference.now !== difference.file) found.set(path, difference);
  }
  return [...found.values()];
}
