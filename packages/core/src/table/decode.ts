/** Bytes of a file to text: UTF-8 or GB18030, with or without a byte order mark. */
import { done, type Fault, failed, fault, note, type Outcome } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { limitFault } from './limit.ts';

/** What every engine has, and the language's own library does not declare. */
declare const TextDecoder: {
  new (label: string, options: { fatal: boolean }): { decode(bytes: Uint8Array): string };
};

export type Encoding = 'utf-8' | 'gb18030';

export interface DecodeOptions {
  /** Left out, the bytes are UTF-8 if they can be, else GB18030. */
  readonly encoding?: Encoding | undefined;
  readonly limits?: Limits;
  readonly path?: string;
}

/** First bytes of files that people give for a table, and what they are. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['XLSX or ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

/**
 * The text of a file. A string is taken as it is, less a byte order mark. GB18030 is a superset of GBK and GB 2312;
 * taking it for a file that is not UTF-8 is a guess, and is noted.
 *
 * Faults: `table/limit` (bytes), `table/binary` (a workbook, another known format, UTF-16, or a NUL byte),
 * `table/encoding` (neither encoding fits, or not the one asked for).
 *
 * @example
 * const text = decodeText(Uint8Array.of(0xb1, 0xb1, 0xbe, 0xa9));
 * text.ok && [text.value, text.notes[0].code]; // => ['北京', 'table/encoding_guessed']
 */
export function decodeText(input: Uint8Array | string, options: DecodeOptions = {}): Outcome<string> {
  const { encoding, limits = LIMITS, path = '/data' } = options;
  if (input.length > limits.bytes) return failed(limitFault('bytes', limits, input.length, path));
  if (typeof input === 'string') {
    const binary = input.includes('\0') ? [binaryFault('with NUL characters', path)] : [];
    return binary.length > 0 ? failed(...binary) : done(input.startsWith('\uFEFF') ? input.slice(1) : input);
  }
  const signature = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => input[i] === byte));
  if (signature !== undefined) return failed(binaryFault(signature[0], path));
  if (input.includes(0)) return failed(binaryFault('with NUL bytes', path));
  for (const guess of encoding === undefined ? (['utf-8', 'gb18030'] as const) : [encoding]) {
    const text = decodeAs(guess, input);
    if (text === null) continue;
    if (guess === 'utf-8' || encoding !== undefined) return done(text);
    const message = `not UTF-8, so it was read as: ${guess}`;
    return done(text, [note('table/encoding_guessed', path, message, { encoding: guess })]);
  }
  const tried = encoding ?? 'utf-8, gb18030';
  return failed(fault('table/encoding', path, `bytes that cannot be read as: ${tried}`, { encoding: tried }));
}

const binaryFault = (format: string, path: string): Fault =>
  fault('table/binary', path, `not a text file in UTF-8 or GB18030: ${format}`, { format });

/** The text without its byte order mark, or null where the bytes are not in this encoding. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text; // GB18030's own mark stays in the text
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
