/** What differs from the file: each path once, with what the file has and what is now. */

import type { View } from '../view.ts';
import { at, newValue, pathOf } from './paths.ts';

export interface Difference {
  readonly path: string;
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

/** Changes that really change something, in order. */
export function differencesOf({ base, state }: Pick<View, 'base' | 'state'>): Difference[] {
  const found = new Map<string, Difference>();
  for (const setting of state.settings) {
    const path = pathOf(setting);
    const file = text(at(base.study, path));
    const value = newValue(setting);
    const now = value === '' ? '–' : value.startsWith('{') ? '+' : value;
    found.delete(path);
    if (now !== file) found.set(path, { path, file, now });
  }
  return [...found.values()];
}
