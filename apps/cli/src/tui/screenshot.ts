/** A window as an SVG: what a terminal would show, drawn so that it looks the same whatever fonts the reader has. */

import { width } from './paint/cells.ts';
import { type Line, lineWidth, type Style, type Token } from './paint/line.ts';
import { hexOf, type Scheme } from './paint/theme.ts';

const CELL = { width: 9, height: 20 } as const;
const MARGIN = 16;
const PAPER: Readonly<Record<Scheme, string>> = { light: '#fcfbf8', dark: '#16181c' };
const INK: Readonly<Record<Scheme, string>> = { light: '#1b1e23', dark: '#e9e6df' };
const ALONG = '▏▎▍▌▋▊▉█';
const UP = '▁▂▃▄▅▆▇█';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

interface Look {
  readonly colour: string;
  readonly bold: boolean;
}
function lookOf(style: Style, scheme: Scheme): Look {
  const tokens = style.split(' ') as Token[];
  const colour = tokens.map((t) => hexOf(t, scheme)).find((c) => c !== null) ?? INK[scheme];
  return { colour, bold: tokens.includes('bold') };
}

const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"/>`;
const round = (v: number): number => Math.round(v * 100) / 100;

/** Dots of a braille cell by their bits. */
const BRAILLE = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80] as const;
function braille(code: number, x: number, y: number, fill: string): string {
  return BRAILLE.map((bit, k) => {
    if ((code & bit) === 0) return '';
    const [column, row] = [k >> 2, k & 3];
    return `<circle cx="${round(x + 2.3 + column * 4.4)}" cy="${round(y + 2.6 + row * 4.9)}" r="1.35" fill="${fill}"/>`;
  }).join('');
}

/** Strokes of the box-drawing characters in use: [from x, from y, to x, to y] in halves of a cell, and their weight. */
const BOXES: Readonly<Record<string, readonly (readonly [number, number, number, number, number])[]>> = {
  '─': [[0, 1, 2, 1, 1]],
  '━': [[0, 1, 2, 1, 2.4]],
  '│': [[1, 0, 1, 2, 1]],
  '└': [
    [1, 0, 1, 1, 1],
    [1, 1, 2, 1, 1],
  ],
  '┤': [
    [1, 0, 1, 2, 1],
    [0, 1, 1, 1, 1],
  ],
  '┬': [
    [0, 1, 2, 1, 1],
    [1, 1, 1, 2, 1],
  ],
  '┼': [
    [0, 1, 2, 1, 1],
    [1, 0, 1, 2, 1],
  ],
  '┴': [
    [0, 1, 2, 1, 1],
    [1, 0, 1, 1, 1],
  ],
  '╌': [
    [0.15, 1, 0.8, 1, 1.4],
    [1.2, 1, 1.85, 1, 1.4],
  ],
};

/** A character that is drawn as a shape; null where it is text. */
function shape(character: string, x: number, y: number, fill: string): string | null {
  const { width: w, height: h } = CELL;
  const along = ALONG.indexOf(character);
  if (along >= 0) return rect(x, y, (w * (along + 1)) / 8, h, fill);
  const up = UP.indexOf(character);
  if (up >= 0) return rect(x, y + h - (h * (up + 1)) / 8, w, (h * (up + 1)) / 8, fill);
  const code = character.codePointAt(0)!;
  if (code >= 0x2800 && code <= 0x28ff) return braille(code - 0x2800, x, y, fill);
  const strokes = BOXES[character];
  if (!strokes) return null;
  const [hx, hy] = [w / 2, h / 2];
  return strokes
    .map(
      ([x1, y1, x2, y2, weight]) =>
        `<path d="M${round(x + x1 * hx)} ${round(y + y1 * hy)}L${round(x + x2 * hx)} ${round(y + y2 * hy)}" stroke="${fill}" stroke-width="${weight}"/>`,
    )
    .join('');
}

/** Runs of text between shapes; each is stretched to its cells. */
function drawLine(line: Line, y: number, scheme: Scheme): string {
  const parts: string[] = [];
  let x = MARGIN;
  for (const [text, style] of line) {
    const { colour, bold } = lookOf(style, scheme);
    let [run, start] = ['', x];
    const flush = (): void => {
      const shown = run.trimEnd();
      if (shown.trim() !== '') {
        const lead = shown.length - shown.trimStart().length;
        const at = start + lead * CELL.width;
        const cells = width(shown.trimStart());
        const weight = bold ? ' font-weight="700"' : '';
        parts.push(
          `<text x="${round(at)}" y="${y + 15}" fill="${colour}"${weight} textLength="${cells * CELL.width}" lengthAdjust="spacingAndGlyphs">${escaped(shown.trimStart())}</text>`,
        );
      }
      run = '';
    };
    for (const character of text) {
      const drawn = character === ' ' ? null : shape(character, x, y, colour);
      const cells = width(character);
      const wide = cells === 2;
      // A run is of one kind, Latin or Han, since the two are never of one width in a font.
      if (drawn !== null || (run !== '' && wide !== (width([...run].at(-1)!) === 2)) || run.endsWith('  ')) flush();
      if (drawn !== null) parts.push(drawn);
      else {
        if (run === '') start = x;
        run += character;
      }
      x += cells * CELL.width;
    }
    flush();
  }
  return parts.join('');
}

/** The window as a complete SVG document; `title` is its text for those who cannot see it. */
export function screenshot(lines: readonly Line[], scheme: Scheme, title: string): string {
  const columns = Math.max(...lines.map(lineWidth));
  const [w, h] = [columns * CELL.width + 2 * MARGIN, lines.length * CELL.height + 2 * MARGIN];
  const body = lines.map((line, row) => drawLine(line, MARGIN + row * CELL.height, scheme)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escaped(title)}" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace" font-size="14.5" style="white-space:pre">
<rect width="${w}" height="${h}" rx="8" fill="${PAPER[scheme]}"/>
${body}
</svg>
`;
}
