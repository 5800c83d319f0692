/** How plain text is to be laid out. */
import type { AmbiguousWidth } from './glyphs.ts';

export interface PlainOptions {
  /** Cells of a line; 100 unless told. */
  readonly width?: number;
  /** How wide the terminal draws characters whose width Unicode leaves open; 1 unless told. */
  readonly ambiguousWidth?: AmbiguousWidth;
}
