/** The keymap is data: what a key does, the foot line, the help screen and docs/keys.md are all made from it. */
import type { Language } from '../language.ts';

export const SCREENS = [
  'data',
  'index',
  'outcome',
  'fits',
  'regression',
  'components',
  'groups',
  'trust',
  'audit',
] as const;
export type ScreenName = (typeof SCREENS)[number];

export const ACTIONS = [
  'up',
  'down',
  'left',
  'right',
  'pageUp',
  'pageDown',
  'first',
  'last',
  'pane',
  'paneBack',
  'screen',
  'previousScreen',
  'nextScreen',
  'back',
  'open',
  'close',
  'filter',
  'nextMatch',
  'previousMatch',
  'sort',
  'reverse',
  'view',
  'covariance',
  'toggle',
  'weights',
  'normalise',
  'more',
  'fewer',
  'undo',
  'redo',
  'diff',
  'write',
  'export',
  'copy',
  'command',
  'help',
  'language',
  'redraw',
  'suspend',
  'quit',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Binding {
  /** As the foot and the help show them; the first stands in the foot. */
  readonly shown: readonly string[];
  readonly actions: Readonly<Partial<Record<Action, readonly string[]>>>;
  readonly help: Readonly<Record<Language, string>>;
  /** Screens where it works; all of them without. */
  readonly on?: readonly ScreenName[];
  /** Place in the foot; the lower, the longer it stays; none without. */
  readonly foot?: number;
  /** Screens in whose foot it stands; those where it works without. */
  readonly footOn?: readonly ScreenName[];
  /** Never dropped from the foot. */
  readonly always?: boolean;
}
export interface KeyGroup {
  readonly id: 'move' | 'look' | 'ask' | 'leave';
  readonly title: Readonly<Record<Language, string>>;
  readonly bindings: readonly Binding[];
}

const LISTS = ['data', 'index', 'groups', 'audit'] as const;
const FIGURES = ['outcome', 'fits', 'regression', 'components', 'groups', 'trust'] as const;
/** Screens with a unit in focus. */
const UNITS = ['data', 'index', 'outcome', 'fits', 'groups'] as const;

export const KEYMAP: readonly KeyGroup[] = [
  {
    id: 'move',
    title: { zh: '移动', en: 'Move' },
    bindings: [
      {
        shown: ['↑↓', 'jk'],
        actions: { up: ['up', 'k'], down: ['down', 'j'] },
        help: { zh: '上下', en: 'move' },
        foot: 1,
        always: true,
      },
      {
        shown: ['←→', 'hl'],
        actions: { left: ['left', 'h'], right: ['right', 'l'] },
        help: { zh: '左右', en: 'columns' },
        on: ['data'],
        foot: 4,
      },
      {
        shown: ['PgUp PgDn', '^u ^d'],
        actions: { pageUp: ['pageup', 'ctrl-u'], pageDown: ['pagedown', 'ctrl-d'] },
        help: { zh: '翻页', en: 'page' },
      },
      {
        shown: ['g', 'G'],
        actions: { first: ['g', 'home'], last: ['G', 'end'] },
        help: { zh: '首尾', en: 'first, last' },
      },
      {
        shown: ['Tab', 'S-Tab'],
        actions: { pane: ['tab'], paneBack: ['shift-tab'] },
        help: { zh: '下一窗格', en: 'next pane' },
        on: ['index'],
        foot: 6,
      },
      {
        shown: ['1–9'],
        actions: { screen: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
        help: { zh: '换屏', en: 'screen' },
        foot: 10,
      },
      {
        shown: ['[', ']'],
        actions: { previousScreen: ['['], nextScreen: [']'] },
        help: { zh: '前后一屏', en: 'previous, next screen' },
      },
      { shown: ['^o'], actions: { back: ['ctrl-o'] }, help: { zh: '回到上一处', en: 'go back' } },
    ],
  },
  {
    id: 'look',
    title: { zh: '查看', en: 'Look' },
    bindings: [
      {
        shown: ['⏎'],
        actions: { open: ['return'] },
        help: { zh: '详情', en: 'open' },
        on: ['data', 'index', 'groups', 'audit'],
        foot: 2,
        always: true,
      },
      { shown: ['Esc'], actions: { close: ['escape'] }, help: { zh: '关闭、取消', en: 'close, cancel' } },
      { shown: ['/'], actions: { filter: ['/'] }, help: { zh: '筛选', en: 'filter' }, on: LISTS, foot: 5 },
      {
        shown: ['n', 'N'],
        actions: { nextMatch: ['n'], previousMatch: ['N'] },
        help: { zh: '下、上一处', en: 'next, previous match' },
        on: LISTS,
      },
      {
        shown: ['s', 'S'],
        actions: { sort: ['s'], reverse: ['S'] },
        help: { zh: '排序', en: 'sort' },
        on: ['data', 'index', 'groups'],
        foot: 3,
      },
      { shown: ['v'], actions: { view: ['v'] }, help: { zh: '换一种画法', en: 'other view' }, on: FIGURES, foot: 3 },
      {
        shown: ['c'],
        actions: { covariance: ['c'] },
        help: { zh: '标准误', en: 'std. errors' },
        on: ['regression'],
        foot: 3,
      },
      { shown: ['L'], actions: { language: ['L'] }, help: { zh: '中文、英文', en: 'Chinese, English' } },
      { shown: ['^l'], actions: { redraw: ['ctrl-l'] }, help: { zh: '重画', en: 'draw again' } },
    ],
  },
  {
    id: 'ask',
    title: { zh: '假如', en: 'Ask what if' },
    bindings: [
      {
        shown: ['Space'],
        actions: { toggle: ['space'] },
        help: { zh: '开关', en: 'toggle' },
        on: UNITS,
        foot: 4,
        footOn: ['data', 'index', 'groups'],
      },
      { shown: ['w'], actions: { weights: ['w'] }, help: { zh: '权重', en: 'weights' }, foot: 4, footOn: ['index'] },
      {
        shown: ['m'],
        actions: { normalise: ['m'] },
        help: { zh: '标准化', en: 'normalise' },
        foot: 5,
        footOn: ['index'],
      },
      {
        shown: ['+', '-'],
        actions: { more: ['+', '='], fewer: ['-', '_'] },
        help: { zh: '成分数', en: 'components' },
        foot: 4,
        footOn: ['components', 'groups'],
      },
      {
        shown: ['u', '^r'],
        actions: { undo: ['u'], redo: ['ctrl-r'] },
        help: { zh: '撤销、重做', en: 'undo, redo' },
      },
      { shown: ['d'], actions: { diff: ['d'] }, help: { zh: '列出改动', en: 'what differs' }, foot: 7 },
      { shown: ['W'], actions: { write: ['W'] }, help: { zh: '存为新研究', en: 'save as a study' } },
    ],
  },
  {
    id: 'leave',
    title: { zh: '带走', en: 'Take away' },
    bindings: [
      { shown: ['e'], actions: { export: ['e'] }, help: { zh: '导出', en: 'export' }, foot: 6 },
      { shown: ['y'], actions: { copy: ['y'] }, help: { zh: '复制', en: 'copy' } },
      { shown: [':'], actions: { command: [':'] }, help: { zh: '命令', en: 'command' }, foot: 8, always: true },
      { shown: ['?'], actions: { help: ['?'] }, help: { zh: '帮助', en: 'help' }, foot: 8, always: true },
      { shown: ['^z'], actions: { suspend: ['ctrl-z'] }, help: { zh: '暂停', en: 'suspend' } },
      { shown: ['q'], actions: { quit: ['q'] }, help: { zh: '退出', en: 'quit' }, foot: 9, always: true },
    ],
  },
];

const worksOn = (binding: Binding, screen: ScreenName): boolean => binding.on?.includes(screen) ?? true;

const standsOn = (binding: Binding, screen: ScreenName): boolean =>
  (binding.footOn ?? binding.on)?.includes(screen) ?? true;

/** What a key does on a screen; null where it does nothing. */
export function actionOf(key: string, screen: ScreenName): Action | null {
  for (const { bindings } of KEYMAP) {
    for (const binding of bindings) {
      if (!worksOn(binding, screen)) continue;
      for (const [action, keys] of Object.entries(binding.actions)) {
        if (keys.includes(key)) return action as Action;
      }
    }
  }
  return null;
}

/** The foot's keys in order of priority. */
export const footBindings = (screen: ScreenName | null): Binding[] =>
  KEYMAP.flatMap(({ bindings }) => bindings)
    .filter((b) => b.foot !== undefined && (screen === null ? (b.footOn ?? b.on) === undefined : standsOn(b, screen)))
    .sort((a, b) => a.foot! - b.foot!);
