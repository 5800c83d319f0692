/** The hatching that stands for a missing value. */
import { el, line } from './svg.ts';

/** A pattern to be filled with by `url(#id)`. */
export const hatchPattern = (id: string): string =>
  el(
    'defs',
    {},
    el(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      line(0, 0, 0, 6, 'hatching'),
    ),
  );
