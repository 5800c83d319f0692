import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTIONS, actionOf, footBindings, KEYMAP, SCREENS } from './keymap.ts';
import { keymapMarkdown } from './keymap-markdown.ts';

const bindings = KEYMAP.flatMap((group) => group.bindings);

test('docs/keys.md is what the keymap says', () => {
  expect(readFileSync(new URL('../../../../docs/keys.md', import.meta.url), 'utf8')).toBe(keymapMarkdown());
});

test('every action has a key, and no key means two things on one screen', () => {
  const bound = bindings.flatMap((b) => Object.keys(b.actions));
  expect([...new Set(bound)].sort()).toEqual([...ACTIONS].sort());
  for (const screen of SCREENS) {
    const keys = bindings.filter((b) => b.on?.includes(screen) ?? true).flatMap((b) => Object.values(b.actions).flat());
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

test.each([
  ['j', 'index', 'down'],
  ['space', 'index', 'toggle'],
  ['space', 'audit', null],
  ['c', 'regression', 'covariance'],
  ['c', 'index', null],
  ['ctrl-r', 'audit', 'redo'],
  ['7', 'data', 'screen'],
] as const)('%s on %s is %s', (key, screen, action) => {
  expect(actionOf(key, screen)).toBe(action);
});

test('the foot has what is never dropped on every screen', () => {
  for (const screen of SCREENS) {
    expect(footBindings(screen).map((b) => b.shown[0])).toEqual(expect.arrayContaining(['↑↓', ':', '?', 'q']));
  }
});
