import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Line } from '../paint/line.ts';
import { painterOf } from '../paint/painter.ts';
import { type Terminal, windowOn } from './window.ts';

const paint = painterOf({ depth: 'none', scheme: 'dark' });
const line = (text: string): Line[] => [[[text, '']]];

/** A line that takes nothing until it is let go on. */
function slow() {
  const heard: string[] = [];
  const events = new EventEmitter();
  const terminal = Object.assign(events, {
    writableNeedDrain: false,
    write: (text: string) => heard.push(text) > 0,
  }) as unknown as Terminal & { writableNeedDrain: boolean };
  return { heard, terminal, drained: () => events.emit('drain') };
}

test('over a slow line only the last of several pictures is sent', () => {
  const { heard, terminal, drained } = slow();
  const window = windowOn(terminal);
  window.draw(line('one'), paint);
  terminal.writableNeedDrain = true;
  window.draw(line('two'), paint);
  window.draw(line('six'), paint);
  expect(heard.length).toBe(1);
  terminal.writableNeedDrain = false;
  drained();
  expect(heard.length).toBe(2);
  expect(heard[1]).toContain('six');
});

test('a window that is held writes nothing, and is drawn whole when it is released', () => {
  const { heard, terminal } = slow();
  const window = windowOn(terminal);
  window.draw(line('one'), paint);
  window.hold();
  window.draw(line('two'), paint);
  expect(heard.length).toBe(1);
  window.release();
  window.draw(line('one'), paint);
  expect(heard[1]).toContain('\u001b[2J');
});

test('the cursor is left where text is typed', () => {
  const { heard, terminal } = slow();
  windowOn(terminal).draw(line(':set'), paint, [0, 4]);
  expect(heard[0]).toContain('\u001b[1;5H\u001b[?2026l');
});
