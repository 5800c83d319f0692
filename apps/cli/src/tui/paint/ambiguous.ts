/**
 * For terminals that draw characters of open width (East Asian Ambiguous) two cells wide: each is sent as something
 * whose width is certain. Braille is always one cell, so bars become braille and plots stay as they are.
 */
import { glyphsFor } from '@cedu/report';

const DRAWN: Readonly<Record<string, string>> = {
  '█': '⣿',
  '▉': '⣿',
  '▊': '⣿',
  '▋': '⣿',
  '▌': '⡇',
  '▍': '⡇',
  '▎': '⡇',
  '▏': '⡇',
  '▁': '⣀',
  '▂': '⣀',
  '▃': '⣤',
  '▄': '⣤',
  '▅': '⣶',
  '▆': '⣶',
  '▇': '⣿',
  '─': '╌',
  '━': '=',
  '│': '⡇',
  '└': '`',
  '┤': '⡇',
  '┬': '╌',
  '┴': '+',
  '┼': '+',
  '◉': '@',
  '≈': '~',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '‹': '<',
  '›': '>',
};

/** The selected row's mark is a block too, but reads better as an arrow. */
export const SELECTED = '▌';
const { safe } = glyphsFor(2);

export const swapped = (text: string): string =>
  safe(text.replace(/[^ -~]/gu, (character) => DRAWN[character] ?? character)).replace(/…/g, '~');
