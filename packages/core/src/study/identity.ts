/** The id of a Report: what went in, hashed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENGINE } from './engine.ts';
import type { Study } from './study.ts';

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them.
 * Undefined keys are left out, as JSON leaves them out.
 *
 * @example
 * canonicalJson({ b: 1, a: [1e21, 'x'] }); // => '{"a":[1e+21,"x"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`);
  return `{${members.join(',')}}`;
}

/**
 * SHA-256, in hexadecimal, over engine version, canonical specification, seed and the canonical table, parted by
 * line feeds. `table` is the text that `canonicalTable` gives of the columns used: decoded cells, not file bytes, so
 * that encoding, line ends and unused columns do not matter; `printed` are the tables audited, if any. Where the data was read from is not part of it either.
 */
export function reportId(study: Study, table: Iterable<string>, printed?: unknown): string {
  const { data: _, ...specification } = study;
  const hash = sha256.create();
  hash.update(utf8ToBytes(`${ENGINE}\n${canonicalJson(specification)}\n${study.seed}\n`));
  for (const piece of table) hash.update(utf8ToBytes(piece));
  if (printed !== undefined) hash.update(utf8ToBytes(`\n${canonicalJson(printed)}`));
  return bytesToHex(hash.digest());
}
