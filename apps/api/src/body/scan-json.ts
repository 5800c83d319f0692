/** What JSON.parse lets pass in silence: duplicate keys, reserved keys, numbers beyond doubles, nesting without end. */
import { type RequestFault, refused } from '../problem/index.ts';

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);
/** A number shorter than this without an exponent is finite. */
const SURELY_FINITE = 300;
const NUMBER = /-?[0-9][0-9.eE+-]*/y;
const MOST_OF_A_KEY = 100;

interface Frame {
  readonly object: boolean;
  /** Keys seen; made with the second one. */
  keys: Set<string> | null;
  key: string;
  index: number;
}

/**
 * One pass over the text with a stack of its own; the grammar itself is left to JSON.parse, which runs afterwards.
 * Problem: `json`, with a pointer to the place.
 */
export function scanJson(text: string, mostDepth: number): void {
  const stack: Frame[] = [];
  let frame: Frame | null = null;
  let keyNext = false;
  const refuse = (code: RequestFault['code'], values: RequestFault['values'] = {}) =>
    refused('json', code, pointerOf(stack), values);
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = endOfString(text, at);
        if (keyNext && frame !== null) {
          addKey(frame, text.slice(at + 1, end), refuse);
          keyNext = false;
        }
        at = end;
        break;
      }
      case 0x7b:
      case 0x5b: {
        if (stack.length >= mostDepth) throw refuse('json/too_deep', { most: mostDepth });
        const object = text.charCodeAt(at) === 0x7b;
        frame = { object, keys: null, key: '', index: 0 };
        stack.push(frame);
        keyNext = object;
        break;
      }
      case 0x7d:
      case 0x5d:
        stack.pop();
        frame = stack.at(-1) ?? null;
        keyNext = false;
        break;
      case 0x2c:
        if (frame !== null) frame.index++;
        keyNext = frame?.object === true;
        break;
      case 0x2d:
      case 0x30:
      case 0x31:
      case 0x32:
      case 0x33:
      case 0x34:
      case 0x35:
      case 0x36:
      case 0x37:
      case 0x38:
      case 0x39: {
        NUMBER.lastIndex = at;
        const found: string = NUMBER.exec(text)?.[0] ?? '-';
        if ((found.length > SURELY_FINITE || /[eE]/.test(found)) && Math.abs(Number(found)) === Infinity) {
          throw refuse('json/number_out_of_range');
        }
        at += found.length - 1;
        break;
      }
    }
  }
}

/** The place of the closing quote, or the last place of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === 0x5c) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length - 1;
}

function addKey(frame: Frame, raw: string, refuse: (code: RequestFault['code']) => Error): void {
  const key = raw.includes('\\') ? unescaped(raw) : raw;
  const earlier = frame.key;
  const twice = frame.index > 0 && (frame.keys === null ? earlier === key : frame.keys.has(key));
  frame.key = key;
  if (RESERVED.has(key)) throw refuse('json/reserved_key');
  if (twice) throw refuse('json/duplicate_key');
  if (frame.keys === null && frame.index > 0) frame.keys = new Set([earlier]);
  frame.keys?.add(key);
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

const pointerOf = (stack: readonly Frame[]): string =>
  stack
    .slice(0, 10)
    .map(({ object, key, index }) => (object ? key.slice(0, MOST_OF_A_KEY) : String(index)))
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
