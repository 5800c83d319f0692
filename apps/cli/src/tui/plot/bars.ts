/** Bars and columns of block characters, in eighths of a cell. */
const ALONG = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const UP = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A bar of a share of so many cells; anything above zero shows.
 *
 * @example
 * bar(0.5, 3); // => '█▌'
 */
export function bar(share: number, cells: number): string {
  const eighths = Math.min(cells * 8, Math.max(share > 0 ? 1 : 0, Math.round(share * cells * 8)));
  return '█'.repeat(eighths >> 3) + ALONG[eighths & 7];
}

/** The same, filled with blanks to its cells. */
export const filledBar = (share: number, cells: number): string => {
  const drawn = bar(share, cells);
  return drawn + ' '.repeat(Math.max(0, cells - drawn.length));
};

/**
 * A line of small columns, one for each count.
 *
 * @example
 * sparkline([0, 1, 4, 8]); // => ' ▁▄█'
 */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((c) => (c > 0 ? UP[Math.max(1, Math.round((c / most) * 8))]! : ' ')).join('');
}

/** Columns on a base line, `rows` high, each `cells` wide and parted by `gap` blanks; from the top down. */
export function standing(counts: readonly number[], rows: number, cells: number, gap: number): string[] {
  const most = Math.max(1, ...counts);
  const out: string[] = [];
  for (let row = rows - 1; row >= 0; row--) {
    const line = counts.map((c) => {
      const eighths = Math.round((c / most) * rows * 8) - row * 8;
      const least = row === 0 && c > 0 ? 1 : 0;
      return UP[Math.min(8, Math.max(least, eighths))]!.repeat(cells);
    });
    out.push(line.join(' '.repeat(gap)));
  }
  return out;
}
