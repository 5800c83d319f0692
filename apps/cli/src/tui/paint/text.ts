/** Text of a screen: cut and wrapped by cells. */
import { wrap as wrapNarrow } from '@cedu/report';
import { shown } from './cells.ts';

export { cut, padEnd, padStart, shown, width } from './cells.ts';

/** A paragraph as lines of at most so many cells. */
export const wrap = (text: string, cells: number): string[] => wrapNarrow(shown(text), Math.max(4, cells));
