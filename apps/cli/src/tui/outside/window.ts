/**
 * The terminal's window. Ink owns the terminal (alternate screen, raw mode, keys, resizes, its restoration), but it
 * lays out and measures every cell of every frame; the window remembers what it shows and writes what changes.
 */
import { changes, type Picture, picture } from '../paint/changes.ts';
import type { Line } from '../paint/line.ts';
import type { Painter } from '../paint/painter.ts';

/** What a window needs of a stream. */
export type Terminal = Pick<NodeJS.WriteStream, 'write' | 'once' | 'writableNeedDrain'>;

export interface Window {
  /** Shows these lines; where the line is slow, only the last of several. The cursor, unseen, stands where text is typed. */
  draw(lines: readonly Line[], paint: Painter, cursor?: Cursor): void;
  /** What is shown is not known any more: the next picture is drawn whole. */
  forget(): void;
  /** Writes nothing from here on, until released: the terminal is someone else's. */
  hold(): void;
  release(): void;
}
export type Cursor = readonly [row: number, column: number];

/** Between these the terminal shows nothing half done. */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];

export function windowOn(terminal: Terminal): Window {
  let shown: Picture | null = null;
  let held = false;
  let waiting: (() => void) | null = null;

  function write(next: Picture, paint: Painter, [row, column]: Cursor): void {
    const change = changes(shown, next, paint);
    shown = next;
    if (change !== '') terminal.write(`${BEGIN}${change}\u001b[${row + 1};${column + 1}H${END}`);
  }

  return {
    draw(lines, paint, cursor = [0, 0]) {
      if (held) return;
      const now = (): void => write(picture(lines, paint), paint, cursor);
      if (!terminal.writableNeedDrain) {
        now();
        return;
      }
      if (waiting === null) {
        terminal.once('drain', () => {
          const latest = waiting;
          waiting = null;
          if (!held) latest?.();
        });
      }
      waiting = now;
    },
    forget() {
      shown = null;
    },
    hold() {
      held = true;
      waiting = null;
    },
    release() {
      held = false;
      shown = null;
    },
  };
}
