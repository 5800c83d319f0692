/** Names of keys: what Ink tells of a key as words of the keymap. */
import type { Key } from 'ink';

/** Control characters that have a name of their own. */
const CONTROL: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\r': 'return',
  '\n': 'return',
  '\u001b': 'escape',
  '\u007f': 'backspace',
  '\b': 'backspace',
  ' ': 'space',
};

/** The name of one character: itself, `space`, or `ctrl-u` for a control character. */
function characterName(character: string): string {
  const named = CONTROL[character];
  if (named !== undefined) return named;
  const code = character.codePointAt(0)!;
  return code < 0x20 ? `ctrl-${String.fromCharCode(code + 0x60)}` : character;
}

/** Keys that Ink tells apart by a flag. */
const FLAGS = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'return'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/** Every key that has a name rather than a character. */
export const KEY_NAMES: ReadonlySet<string> = new Set([
  'tab',
  'shift-tab',
  'space',
  ...Object.values(CONTROL),
  ...FLAGS.map(([, name]) => name),
]);

/**
 * The keys of one event: `up`, `ctrl-u`, `space`, `shift-tab`, or letters themselves. Several come at once when someone
 * types faster than the line carries, or pastes.
 */
export function keyNames(input: string, key: Key): string[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const flag = FLAGS.find(([name]) => key[name]);
  if (flag) return [flag[1]];
  if (key.ctrl && input.length === 1) return [`ctrl-${input}`];
  return key.meta ? [] : [...input].map(characterName);
}
