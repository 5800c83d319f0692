/** From bytes to plain data, with nothing lost on the way. */
import { refused } from '../problem/index.ts';
import { scanJson } from './scan-json.ts';

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

/**
 * The value of a JSON text in UTF-8. Unlike JSON.parse it takes no key twice, no reserved key, no number beyond doubles
 * and no nesting deeper than `mostDepth`. Problem: `json`.
 *
 * @example
 * parseJson(new TextEncoder().encode('{"x": [1, -0.5]}'), 64); // => ({ x: [1, -0.5] })
 */
export function parseJson(bytes: Uint8Array, mostDepth: number): unknown {
  return parsed(bytes, mostDepth);
}

/**
 * The same for printed tables: a number is the text that was sent, `1.450` and not `1.45`, since its last place says how
 * far it can be trusted. Tables may stand alone or below a key `printed`.
 *
 * @example
 * parsePrintedJson(new TextEncoder().encode('{"printed": 1, "n": 1.450}'), 64); // => ({ printed: '1', n: '1.450' })
 */
export function parsePrintedJson(bytes: Uint8Array, mostDepth: number): unknown {
  const value = parsed(bytes, mostDepth, (_, inner, context) =>
    typeof inner === 'number' ? (context?.source ?? inner) : inner,
  );
  const inside = typeof value === 'object' && value !== null ? (value as { printed?: unknown }).printed : undefined;
  return typeof inside === 'object' && inside !== null ? inside : value;
}

function parsed(bytes: Uint8Array, mostDepth: number, reviver?: Reviver): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw refused('json', 'json/encoding', '');
  }
  scanJson(text, mostDepth);
  try {
    return JSON.parse(text, reviver);
  } catch {
    throw refused('json', 'json/syntax', '');
  }
}
