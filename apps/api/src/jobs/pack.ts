/** Plain data of tasks as text: JSON, and what JSON has no words for. Every double comes back bit for bit. */

const TAG = '$';
type Json = unknown;

/**
 * The text of a value: numbers, text, arrays, mappings, typed arrays, Map, Set, NaN, infinities, −0, undefined.
 *
 * @example
 * unpack(pack({ x: Float64Array.of(0.1, NaN), y: [-0, undefined], z: new Map([['a', 1]]) })); // => ({ x: Float64Array.of(0.1, NaN), y: [-0, undefined], z: new Map([['a', 1]]) })
 */
export const pack = (value: unknown): string => JSON.stringify(written(value));

export const unpack = (text: string): unknown => read(JSON.parse(text));

const ARRAYS = { Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;

function written(value: unknown): Json {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : tag('number', name(value));
  if (value === undefined) return tag('undefined', 0);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  if (ArrayBuffer.isView(value)) return tag(value.constructor.name, base64(value));
  if (value instanceof Map) return tag('Map', [...value].map(written));
  if (value instanceof Set) return tag('Set', [...value].map(written));
  const entries = Object.entries(value).map(([key, inner]) => [key, written(inner)] as const);
  // A mapping that has the tag's own key is told as its entries.
  return Object.hasOwn(value, TAG) ? tag('Object', entries) : Object.fromEntries(entries);
}

const name = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
const tag = (kind: string, content: Json): Json => ({ [TAG]: [kind, content] });

function read(json: Json): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(read);
  const tagged = (json as Record<string, [string, Json]>)[TAG];
  if (tagged === undefined) return Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, read(inner)]));
  const [kind, content] = tagged;
  switch (kind) {
    case 'number':
      return Number(content);
    case 'undefined':
      return undefined;
    case 'Map':
      return new Map(read(content) as [unknown, unknown][]);
    case 'Set':
      return new Set(read(content) as unknown[]);
    case 'Object':
      return Object.fromEntries((content as [string, Json][]).map(([key, inner]) => [key, read(inner)]));
    default:
      return new ARRAYS[kind as ArrayName](bytes(content as string).buffer as ArrayBuffer);
  }
}

const PIECE = 8192;

/** Bytes as text. */
export function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const all = new Uint8Array(buffer, byteOffset, byteLength);
  let binary = '';
  for (let at = 0; at < all.length; at += PIECE) binary += String.fromCharCode(...all.subarray(at, at + PIECE));
  return btoa(binary);
}

export function bytes(text: string): Uint8Array {
  const binary = atob(text);
  const all = new Uint8Array(binary.length);
  for (let i = 0; i < all.length; i++) all[i] = binary.charCodeAt(i);
  return all;
}
