/** A cell in characters: what stands before the decimal point, what from it on, and the marks behind. */
import { fixed, pValue } from '../../number/index.ts';
import type { Cell, NumberCell } from '../table.ts';

export interface Written {
  /** Up to the decimal point. */
  readonly whole: string;
  /** The point and what follows, with a closing bracket. */
  readonly fraction: string;
  /** Stars and daggers. */
  readonly mark: string;
}

/** A number in three parts, so that a column can align on the point. */
export function writeNumber(cell: NumberCell): Written {
  const text = cell.as === 'p' ? pValue(cell.value) : fixed(cell.value, cell.decimals);
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const fraction = point < 0 ? '' : text.slice(point);
  const mark = cell.mark ?? '';
  return cell.brackets ? { whole: `(${whole}`, fraction: `${fraction})`, mark } : { whole, fraction, mark };
}

/** A cell in one piece; bars have no words. */
export function writeCell(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind !== 'number') return '';
  const { whole, fraction, mark } = writeNumber(cell);
  return whole + fraction + mark;
}

/** As wide as a digit, as wide as a point: with tabular figures the points stand in line without a style sheet. */
const FIGURE_SPACE = '\u2007';
const POINT_SPACE = '\u2008';

/** A number in a column of right-aligned text: blanks take the place of the decimals that it lacks. */
export interface Aligned {
  readonly digits: string;
  /** A closing bracket and marks, which hang outside the column. */
  readonly hung: string;
  readonly padding: string;
}

/** Characters from the point on, of the longest number in the column. */
export const fractionOf = (cells: readonly (Cell | undefined)[]): number =>
  Math.max(
    0,
    ...cells.map((cell) => (cell?.kind === 'number' ? writeNumber(cell).fraction.replace(')', '').length : 0)),
  );

export function alignNumber(cell: NumberCell, fraction: number): Aligned {
  const written = writeNumber(cell);
  const digits = written.fraction.replace(')', '');
  const missing = Math.max(0, fraction - digits.length);
  const blank =
    missing > 0 && digits === '' ? POINT_SPACE + FIGURE_SPACE.repeat(missing - 1) : FIGURE_SPACE.repeat(missing);
  const bracket = written.fraction.endsWith(')') ? ')' : '';
  return { digits: written.whole + digits, hung: bracket + written.mark, padding: blank };
}
