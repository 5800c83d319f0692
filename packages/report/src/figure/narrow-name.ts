/** Names of columns and dimensions where room is scarce. */
import type { Names } from '../words/names.ts';
import { fitted, widthOf } from './sheet.ts';

/** What a column or dimension is called in a narrow place: its label, else its short name, else what fits of the label. */
export function nameWithin(
  names: Pick<Names, 'label' | 'short'>,
  id: string,
  width: number,
  className = 'label',
): string {
  const [label, short] = [names.label(id), names.short(id)];
  // without a short name of its own it would be called by its code
  return widthOf(label, className) <= width || short === id
    ? fitted(label, width, className)
    : fitted(short, width, className);
}
