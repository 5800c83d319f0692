/** Draws a session into a window: at each size, and after each change of what is to be seen. */
import { frame } from './frame.ts';
import type { Cursor, Window } from './outside/window.ts';
import { width } from './paint/cells.ts';
import type { Painter } from './paint/painter.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

export interface Stage {
  resize(columns: number, rows: number): void;
  /** Draws the whole window anew, whatever it shows. */
  redraw(): void;
  close(): void;
}

/** Two cells before what is typed: a blank, and `:` or `/`. */
const BEFORE_TEXT = 2;
const cursorOf = ({ state }: View, rows: number): Cursor =>
  state.prompt ? [rows - 1, BEFORE_TEXT + width(state.prompt.text)] : [0, 0];

/** A terminal that was resized may still be busy with it; what was drawn meanwhile is drawn again after so many ms. */
const SETTLED = 60;

export function stage(session: Session, window: Window, painter: () => Painter): Stage {
  let [columns, rows] = [0, 0];
  let settling: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    if (columns === 0) return;
    const view = session.view();
    window.draw(frame(view, columns, rows), painter(), cursorOf(view, rows));
  };
  const redraw = (): void => {
    window.forget();
    draw();
  };
  const stop = session.subscribe(draw);
  return {
    resize(toColumns, toRows) {
      const first = columns === 0;
      [columns, rows] = [toColumns, toRows];
      redraw();
      clearTimeout(settling);
      if (!first) settling = setTimeout(redraw, SETTLED);
    },
    redraw,
    close() {
      clearTimeout(settling);
      stop();
      window.hold();
    },
  };
}
