/** An archive packed again so that the same content gives the same bytes: fixed times, sorted names, no chance. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Office files need some time; this is the first that a zip archive can hold. */
const TIME = '1980-01-01T00:00:00Z';
/** Local, as zip archives have it, so that no time zone enters. */
const MTIME = '1980-01-01T00:00:00';

/** Times that a writer put into the properties of a document. */
const STAMPS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g;

/**
 * The same parts with times taken out. `[Content_Types].xml` comes first, as Office writes it; `rewrite` may change
 * the text of a part by its path.
 */
export function rezipped(
  archive: Uint8Array,
  rewrite: (path: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const parts = unzipSync(archive);
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  paths.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  const packed: Zippable = {};
  for (const path of paths) {
    const part = parts[path]!;
    const isText = /\.(xml|rels)$/.test(path);
    packed[path] = isText ? strToU8(rewrite(path, strFromU8(part).replace(STAMPS, `$1${TIME}$2`))) : part;
  }
  return zipSync(packed, { level: 6, mtime: MTIME });
}
