/**
 * From one picture of a window to the next: the escape sequences that change only the cells that differ. A list that
 * moves by a row is scrolled by the terminal itself.
 */
import { width } from './cells.ts';
import type { Line, Segment, Style } from './line.ts';
import type { Painter } from './painter.ts';

/** A window as it was drawn: its lines, and each as painted, by which they are told apart. */
export interface Picture {
  readonly lines: readonly Line[];
  readonly painted: readonly string[];
}

export const picture = (lines: readonly Line[], paint: Painter): Picture => ({ lines, painted: lines.map(paint) });

/** A row by columns. The second half of a wide character is ''. */
interface Cells {
  readonly texts: string[];
  readonly styles: Style[];
}
const BLANK = ' ';

/** Cells that agree between two that differ: fewer of them are cheaper to write than to step over. */
const STEP = 8;
/** A list scrolls by so many rows at most; further moves are drawn. */
const MOST_SCROLLED = 3;

const at = (row: number, column: number): string => `\u001b[${row + 1};${column + 1}H`;
const ERASE_REST = '\u001b[K';

function cellsOf(line: Line): Cells {
  const [texts, styles]: [string[], Style[]] = [[], []];
  for (const [text, style] of line) {
    for (const character of text) {
      const cells = character >= BLANK && character <= '~' ? 1 : width(character);
      // A blank looks the same in every style.
      const shown = character === BLANK ? '' : style;
      if (cells === 0 && texts.length > 0) texts[texts.length - 1] += character;
      for (let k = 0; k < cells; k++) {
        texts.push(k === 0 ? character : '');
        styles.push(shown);
      }
    }
  }
  return { texts, styles };
}

/** Cells from one column up to another as a line; blanks take the style of what stands before them. */
function lineOf({ texts, styles }: Cells, from: number, to: number): Line {
  const line: Segment[] = [];
  let [text, style]: [string, Style] = ['', ''];
  for (let c = from; c < to; c++) {
    const here = texts[c] ?? BLANK;
    const its: Style = here === BLANK ? style : styles[c]!;
    if (its !== style && text !== '') {
      line.push([text, style]);
      text = '';
    }
    text += here;
    style = its;
  }
  line.push([text, style]);
  return line;
}

/** One past the last column that is not blank. */
function endOf({ texts }: Cells): number {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === BLANK) end--;
  return end;
}

/**
 * The changed stretches of a row, each from one column up to another; stretches close together are one. Half a wide
 * character differs from everything but the same half, so no stretch begins or ends inside one.
 */
function stretches(before: Cells, after: Cells): [from: number, to: number][] {
  const found: [number, number][] = [];
  const columns = Math.max(before.texts.length, after.texts.length);
  for (let c = 0; c < columns; c++) {
    const text = after.texts[c] ?? BLANK;
    if (text === (before.texts[c] ?? BLANK) && (text === BLANK || before.styles[c] === after.styles[c])) continue;
    const last = found.at(-1);
    if (last && c - last[1] < STEP) last[1] = c + 1;
    else found.push([c, c + 1]);
  }
  return found;
}

/** What turns one row into another. */
function rowChange(row: number, before: Line, after: Line, paint: Painter): string {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const end = endOf(now);
  const whole = at(row, 0) + paint(lineOf(now, 0, end)) + (end < endOf(old) ? ERASE_REST : '');
  let parts = '';
  for (const [from, to] of stretches(old, now)) {
    const upTo = Math.min(to, end);
    if (upTo > from) parts += at(row, from) + paint(lineOf(now, from, upTo));
    if (to > end) {
      if (upTo <= from) parts += at(row, from);
      parts += ERASE_REST;
      break;
    }
  }
  return parts.length < whole.length ? parts : whole;
}

interface Scroll {
  readonly top: number;
  readonly bottom: number;
  /** Rows upwards; negative is downwards. */
  readonly by: number;
}

/** The scroll after which most of the changed rows stand where they should; null where none helps. */
function scrollOf(before: readonly string[], after: readonly string[]): Scroll | null {
  let [top, last] = [0, after.length - 1];
  while (top <= last && before[top] === after[top]) top++;
  while (last > top && before[last] === after[last]) last--;
  // Below a list there may be rows that change with every step, and stay where they are.
  let listed = last;
  while (listed > top && !before.includes(after[listed]!)) listed--;
  const rows = listed - top + 1;
  for (let size = 1; size <= MOST_SCROLLED && rows > 2 * size + 2; size++) {
    for (const by of [size, -size]) {
      const bottom = Math.min(last, by > 0 ? listed + by : listed);
      let [kept, same] = [0, 0];
      for (let r = top; r <= bottom; r++) {
        if (before[r] === after[r]) same++;
        const from = r + by;
        if (from >= top && from <= bottom && before[from] === after[r]) kept++;
      }
      if (kept > same && 2 * kept > rows) return { top, bottom, by };
    }
  }
  return null;
}

function scrolled<T>(rows: readonly T[], { top, bottom, by }: Scroll, blank: T): T[] {
  const out = [...rows];
  for (let r = top; r <= bottom; r++) {
    const from = r + by;
    out[r] = from >= top && from <= bottom ? rows[from]! : blank;
  }
  return out;
}

/**
 * What a terminal that shows `before` must be sent to show `after`; '' where they are the same. Without `before`, or
 * with another number of rows, the window is erased and drawn whole.
 *
 * @example
 * const paint = painterOf({ depth: 'none', scheme: 'dark' });
 * const [one, two] = [picture([[['Anhui 12', '']]], paint), picture([[['Anhui 13', '']]], paint)];
 * changes(one, two, paint); // => '\u001b[1;8H3'
 */
export function changes(before: Picture | null, after: Picture, paint: Painter): string {
  const known = before !== null && before.lines.length === after.lines.length;
  let out = known ? '' : `\u001b[H\u001b[2J`;
  let lines: readonly Line[] = known ? before.lines : [];
  let painted: readonly string[] = known ? before.painted : [];
  const scroll = known ? scrollOf(painted, after.painted) : null;
  if (scroll) {
    const { top, bottom, by } = scroll;
    out += `\u001b[${top + 1};${bottom + 1}r\u001b[${Math.abs(by)}${by > 0 ? 'S' : 'T'}\u001b[r`;
    lines = scrolled<Line>(lines, scroll, []);
    painted = scrolled(painted, scroll, '');
  }
  for (let row = 0; row < after.lines.length; row++) {
    if (painted[row] === after.painted[row]) continue;
    const change = rowChange(row, lines[row] ?? [], after.lines[row]!, paint);
    out += change;
  }
  return out;
}
