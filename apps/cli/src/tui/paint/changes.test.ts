import { describe, expect, test } from 'vitest';
import { frame } from '../frame.ts';
import { SCREENS } from '../keymap.ts';
import type { Place } from '../state/state.ts';
import { fixture, largeTable, viewOn } from '../testing.ts';
import { width } from './cells.ts';
import { changes, type Picture, picture } from './changes.ts';
import type { Line } from './line.ts';
import { painterOf } from './painter.ts';

const paint = painterOf({ depth: 'true', scheme: 'dark' });

/** What a terminal does with what it is sent: moves, erasures, margins and scrolls; a character with its colours. */
function terminal(columns: number, rows: number) {
  const BLANK = ' ';
  const blankRow = () => new Array<string>(columns).fill(BLANK);
  let grid = Array.from({ length: rows }, blankRow);
  let [row, column, style] = [0, 0, ''];
  let [top, bottom] = [0, rows - 1];
  function put(character: string): void {
    const line = grid[row]!;
    const cells = width(character);
    const clear = (at: number): void => {
      if (line[at] === '' && at > 0) line[at - 1] = BLANK;
      if (at + 1 < columns && line[at + 1] === '') line[at + 1] = BLANK;
    };
    for (let k = 0; k < cells; k++) clear(column + k);
    line[column] = character === BLANK ? BLANK : style + character;
    if (cells === 2) line[column + 1] = '';
    column += cells;
  }
  function control(parameters: string, final: string): void {
    const [a, b] = parameters.split(';').map(Number) as [number?, number?];
    if (final === 'H') [row, column] = [(a || 1) - 1, (b ?? 1) - 1];
    else if (final === 'J') grid = Array.from({ length: rows }, blankRow);
    else if (final === 'K') grid[row]!.fill(BLANK, column);
    else if (final === 'm') style = parameters === '0' ? '' : `${style}${parameters};`;
    else if (final === 'r') [top, bottom] = parameters === '' ? [0, rows - 1] : [a! - 1, b! - 1];
    else {
      const region = grid.slice(top, bottom + 1);
      const fresh = Array.from({ length: a! }, blankRow);
      const moved = final === 'S' ? [...region.slice(a), ...fresh] : [...fresh, ...region.slice(0, region.length - a!)];
      expect(['S', 'T']).toContain(final);
      grid.splice(top, moved.length, ...moved);
    }
  }
  return {
    write(text: string): void {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is read.
      for (const [, parameters, final, character] of text.matchAll(/\u001b\[([\d;]*)([A-Za-z])|(.)/gsu)) {
        if (final === undefined) put(character!);
        else control(parameters!, final);
      }
    },
    shows: () => grid.map((line) => line.join('')),
  };
}

/** Draws pictures one after the other; each must look as if it had been drawn alone. Gives the bytes of each step. */
function drawn(pictures: readonly (readonly Line[])[], columns: number, rows: number): number[] {
  const screen = terminal(columns, rows);
  let before: Picture | null = null;
  return pictures.map((lines) => {
    const next = picture(lines, paint);
    const change = changes(before, next, paint);
    screen.write(change);
    before = next;
    const alone = terminal(columns, rows);
    alone.write(changes(null, next, paint));
    expect(screen.shows()).toEqual(alone.shows());
    return change.length;
  });
}

describe('only what differs is written, and it looks as if all had been', () => {
  test.each(['zh', 'en'] as const)('from each screen to the next, in %s', async (lang) => {
    const places: Partial<Place>[] = [{}, { cursor: 1 }, { cursor: 20, open: true }, { view: 1 }];
    for (const id of ['china-ai-carbon-2022', 'china-ai-carbon-paper']) {
      const given = await fixture(id);
      const pictures = SCREENS.flatMap((screen) => places.map((p) => frame(viewOn(given, screen, lang, p), 104, 30)));
      drawn(pictures, 104, 30);
    }
  });
  test('a long list that moves by some rows is scrolled, not drawn', async () => {
    const given = { ...(await fixture('co2-gnp-1996')), table: largeTable(1000, 10) };
    const at = [500, 501, 502, 501, 503, 506, 504];
    const bytes = drawn(
      at.map((cursor) => frame(viewOn(given, 'data', 'zh', { cursor }), 120, 40)),
      120,
      40,
    );
    for (const step of bytes.slice(1)) expect(step).toBeLessThan(bytes[0]! / 4);
  });
  test('characters of two cells give way to ones of one, and back', () => {
    const rows = ['广东省 a', 'x广东 bc', '  东  d ', 'abcdefgh', 'ab广东gh', 'ab广 东h', ''];
    drawn(
      rows.map((text): Line[] => [
        [
          [text, 'bold'],
          [' '.repeat(8 - width(text)), ''],
        ],
      ]),
      8,
      1,
    );
  });
  test('a figure that changes is one figure on the line', () => {
    const plain = painterOf({ depth: 'none', scheme: 'dark' });
    const [one, two] = [picture([[['Anhui 12', '']]], plain), picture([[['Anhui 13', '']]], plain)];
    expect(changes(one, two, plain)).toBe('\u001b[1;8H3');
  });
  test('the same picture costs nothing', async () => {
    const lines = frame(viewOn(await fixture('co2-gnp-1996'), 'index', 'en'), 80, 24);
    expect(changes(picture(lines, paint), picture(lines, paint), paint)).toBe('');
  });
});
