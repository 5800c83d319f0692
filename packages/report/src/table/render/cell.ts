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
