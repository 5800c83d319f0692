/** What the command line offers: commands first, then what each takes. */
import { SCREENS } from '../keymap.ts';
import { COVARIANCES } from '../screens/regression-diagnostics.ts';
import { dataColumns } from '../study/data-columns.ts';
import type { View } from '../view.ts';
import { NORMALISATIONS, WEIGHTS } from './changes.ts';

export interface Completion {
  readonly word: string;
  readonly help: string;
}
const MOST = 12;

export const COMMANDS = [
  'set',
  'unset',
  'weights',
  'normalise',
  'covariance',
  'K',
  'exclude',
  'include',
  'goto',
  'sort',
  'export',
  'write',
  'lang',
  'theme',
  'reset',
  'quit',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Paths that `set` offers. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  'index.weights': WEIGHTS,
  'index.normalise': NORMALISATIONS,
  'index.aggregate': ['arithmetic', 'geometric', 'harmonic', 'topsis'],
  'index.over': ['indicators', 'nested'],
  'index.treat': ['none', 'log', 'winsorise'],
  'outcome.transform': ['none', 'log'],
  'explain.covariance': COVARIANCES,
  'explain.scale': ['none', 'minmax', 'zscore'],
  'segment.components': ['1', '2', '3', '1..3', '1..4'],
  'segment.variance': ['ml', 'unbiased', 'common'],
  trust: ['none', 'standard', 'full'],
  seed: [],
};

function argumentsOf(view: View, name: string, before: readonly string[]): readonly string[] {
  switch (name) {
    case 'set':
      return before.length === 0 ? Object.keys(PATHS) : (PATHS[before[0]!] ?? []);
    case 'unset':
      return Object.keys(PATHS);
    case 'weights':
      return WEIGHTS;
    case 'normalise':
      return NORMALISATIONS;
    case 'covariance':
      return COVARIANCES;
    case 'K':
      return ['1', '2', '3', '1..3'];
    case 'exclude':
      return view.report.data.units.map((unit) => view.context.names.unit(unit));
    case 'include':
      return view.report.data.excluded.map((e) => e.unit);
    case 'goto':
      return SCREENS;
    case 'sort':
      return dataColumns(view).map((c) => c.name);
    case 'lang':
      return ['zh', 'en'];
    case 'theme':
      return ['light', 'dark'];
    default:
      return [];
  }
}

/** Words that may stand where the cursor is. */
export function completions(view: View, text: string): Completion[] {
  const parts = text.trimStart().split(/\s+/);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) {
    return COMMANDS.filter((c) => c.startsWith(last)).map((word) => ({ word, help: view.words.commands[word] }));
  }
  return argumentsOf(view, parts[0]!, parts.slice(1, -1))
    .filter((word) => word.toLowerCase().startsWith(last.toLowerCase()) && word !== last)
    .slice(0, MOST)
    .map((word) => ({ word, help: '' }));
}

/** The text with the first completion taken, a blank behind it; the text itself where there is none. */
export function completed(view: View, text: string): string {
  const [first] = completions(view, text);
  if (!first) return text;
  const at = text.length - (text.split(/\s+/).at(-1)?.length ?? 0);
  return `${text.slice(0, at)}${first.word} `;
}
