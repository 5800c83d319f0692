/** Changes to a study before it is checked: what `--set` does on the command line. */
import { refused } from '../problem/index.ts';

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);
type Mapping = Record<string, unknown>;

/**
 * A copy of `study` with the changes written in. A key is a path (`index.weights`; a part with a dot stands in
 * backquotes); a value that is an object is merged, null takes a key away (RFC 7396).
 * Problem: `request`.
 *
 * @example
 * applySet({ index: { weights: 'entropy' }, seed: 1 }, { 'index.weights': 'equal', seed: null }); // => ({ index: { weights: 'equal' } })
 * applySet({ index: { weights: 'entropy' } }, { index: { aggregate: 'geometric' } }); // => ({ index: { weights: 'entropy', aggregate: 'geometric' } })
 */
export function applySet(study: unknown, set: Readonly<Mapping>): unknown {
  const copy = structuredClone(study) as Mapping;
  for (const [key, value] of Object.entries(set)) write(copy, key, value);
  return copy;
}

function write(study: Mapping, path: string, value: unknown): void {
  const at = `/set/${path.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const keys = (path.match(/`[^`]+`|[^.`]+/g) ?? []).map((key) => key.replaceAll('`', ''));
  if (keys.length === 0) throw refused('request', 'request/no_place', at);
  if (keys.some((key) => RESERVED.has(key))) throw refused('request', 'request/reserved_name', at);
  let here = study;
  for (const key of keys.slice(0, -1)) {
    const below = Object.hasOwn(here, key) ? here[key] : null;
    // `weights: entropy` is short for `weights: {method: entropy}`.
    const opened = below === null ? {} : typeof below === 'string' ? { method: below } : below;
    if (!isMapping(opened)) throw refused('request', 'request/no_place', at);
    here[key] = opened;
    here = opened;
  }
  merge(here, keys.at(-1)!, value);
}

function merge(holder: Mapping, key: string, value: unknown): void {
  if (value === null) {
    delete holder[key];
    return;
  }
  if (!isMapping(value)) {
    holder[key] = value;
    return;
  }
  if (!isMapping(holder[key])) holder[key] = {};
  for (const [inner, change] of Object.entries(value)) merge(holder[key] as Mapping, inner, change);
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
