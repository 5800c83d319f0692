/** The command line: the same words as the program's own, acting on the study that is open. */
import { SCREENS, type ScreenName } from '../keymap.ts';
import { dataColumns } from '../study/data-columns.ts';
import type { View } from '../view.ts';
import { toggleUnit } from './changes.ts';
import { COMMANDS, type CommandName } from './complete.ts';
import { quoted } from './paths.ts';

/** What a command asks for. */
export type Order =
  | { readonly kind: 'setting'; readonly setting: string }
  | { readonly kind: 'goto'; readonly screen: ScreenName }
  | { readonly kind: 'sort'; readonly sort: number }
  | { readonly kind: 'export' | 'write'; readonly file: string | undefined }
  | { readonly kind: 'lang'; readonly lang: 'zh' | 'en' }
  | { readonly kind: 'theme'; readonly scheme: 'light' | 'dark' }
  | { readonly kind: 'reset' | 'quit' }
  | { readonly kind: 'refused'; readonly message: string };

const USAGE: Readonly<Record<CommandName, string>> = {
  set: 'set index.weights equal',
  unset: 'unset index.weights',
  weights: 'weights entropy|equal|critic|pca|cv',
  normalise: 'normalise minmax|zscore|rank',
  covariance: 'covariance classical|hc0|hc1|hc2|hc3',
  K: 'K 2',
  exclude: 'exclude <unit>',
  include: 'include <unit>',
  goto: 'goto index',
  sort: 'sort <column>',
  export: 'export [file]',
  write: 'write [file]',
  lang: 'lang zh|en',
  theme: 'theme light|dark',
  reset: 'reset',
  quit: 'quit',
};

/** A unit by its name in the data or in the reader's language. */
function unitNamed(view: View, name: string): string | undefined {
  const { context, table, report } = view;
  return (
    table.units.find((unit) => unit === name) ??
    report.data.units.find((unit) => context.names.unit(unit).toLowerCase() === name.toLowerCase())
  );
}

function unitOrder(view: View, command: 'exclude' | 'include', name: string): Order {
  const unit = unitNamed(view, name);
  if (unit === undefined) return { kind: 'refused', message: view.words.asked.noMatch(name) };
  if (command === 'exclude') return { kind: 'setting', setting: `exclude.${quoted(unit)}={zh: 假如, en: what if}` };
  const excluded = view.report.data.excluded.some((e) => e.unit === unit);
  return { kind: 'setting', setting: excluded ? toggleUnit(view, unit) : `exclude.${quoted(unit)}=` };
}

/** A command line read; never throws. */
export function readCommand(view: View, text: string): Order {
  const [typed = '', ...rest] = text.trim().split(/\s+/);
  const aliases: Readonly<Record<string, CommandName>> = {
    q: 'quit',
    w: 'write',
    e: 'export',
    k: 'K',
    components: 'K',
  };
  const name = aliases[typed] ?? COMMANDS.find((c) => c === typed);
  const { asked } = view.words;
  if (!name) return { kind: 'refused', message: asked.unknown(typed) };
  const [first] = rest;
  const usage: Order = { kind: 'refused', message: asked.needs(USAGE[name]) };
  const setting = (path: string, value: string): Order => ({ kind: 'setting', setting: `${path}=${value}` });
  switch (name) {
    case 'set': {
      const [path, value] = first?.includes('=')
        ? [first.split('=')[0], rest.join(' ').slice(first.indexOf('=') + 1)]
        : [first, rest.slice(1).join(' ')];
      return path && value ? setting(path, value) : usage;
    }
    case 'unset':
      return first ? setting(first, '') : usage;
    case 'weights':
      return first ? setting('index.weights', first) : usage;
    case 'normalise':
      return first ? setting('index.normalise', first) : usage;
    case 'covariance':
      return first ? setting('explain.covariance', first) : usage;
    case 'K':
      return first && /^[1-8](\.\.[1-8])?$/.test(first) ? setting('segment.components', first) : usage;
    case 'exclude':
    case 'include':
      return first ? unitOrder(view, name, rest.join(' ')) : usage;
    case 'goto': {
      const screen = SCREENS.find((s) => s === first) ?? SCREENS[Number(first) - 1];
      return screen ? { kind: 'goto', screen } : usage;
    }
    case 'sort': {
      const at = dataColumns(view).findIndex((c) => c.name === rest.join(' '));
      return at < 0 ? usage : { kind: 'sort', sort: at + 1 };
    }
    case 'export':
    case 'write':
      return { kind: name, file: first };
    case 'lang':
      return first === 'zh' || first === 'en' ? { kind: 'lang', lang: first } : usage;
    case 'theme':
      return first === 'light' || first === 'dark' ? { kind: 'theme', scheme: first } : usage;
    case 'reset':
    case 'quit':
      return { kind: name };
  }
}
