/** Writes docs/terminal-*.svg: the README's pictures of the terminal UI, from the Reports committed with the studies. */
import { writeFileSync } from 'node:fs';
import { PICTURES, pictureOf } from './src/tui/pictures.ts';

const DOCS = new URL('../../docs/', import.meta.url);

for (const wanted of PICTURES) {
  writeFileSync(new URL(`terminal-${wanted.screen}.svg`, DOCS), await pictureOf(wanted));
}
