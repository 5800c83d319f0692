/** A drawing for paper: light whatever the reader's screen, on white as the sheet is. */
import { PALETTE } from './palette.ts';

/** The layers of a drawing's style that a page may change: custom properties, and the dark scheme inside them. */
const LAYERS = /@supports\(color:var\(--a\)\).*?(?=<\/style>)/gs;
const WHITE = '#ffffff';

/**
 * The same marks and words with literal colours only.
 *
 * @example
 * forPrint('<style>.cedu-figure .paper{fill:#fcfbf8}@supports(color:var(--a)){a{}}</style>'); // => '<style>.cedu-figure .paper{fill:#ffffff}</style>'
 */
export const forPrint = (svg: string): string => svg.replace(LAYERS, '').replaceAll(PALETTE.light.paper, WHITE);
