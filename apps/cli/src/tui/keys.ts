/** Names of keys: what Ink tells of a key as one word of the keymap. */
import type { Key } from 'ink';

/** `up`, `ctrl-u`, `space`, `shift-tab`, or the letter itself; null for what is no key of ours. */
export function keyName(input: string, key: Key): string | null {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'return';
  if (key.escape) return 'escape';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  if (key.backspace || key.delete) return 'backspace';
  if (key.ctrl && input.length === 1) return `ctrl-${input}`;
  if (input === ' ') return 'space';
  return key.meta || input === '' ? null : input;
}
