import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { type DecodeOptions, decodeText } from './decode.ts';

testExamples(new URL('./decode.ts', import.meta.url), { decodeText });
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const solve = (input: Uint8Array | string, options?: DecodeOptions) => {
  const text = decodeText(input, options);
  if (!text.ok) throw new Error(text.faults[0]!.message);
  return { text: text.value, codes: text.notes.map(({ code }) => code) };
};

test('UTF-8 with and without a byte order mark, and a string with one', () => {
  const whole = { text: '省份,gdp', codes: [] };
  expect(solve(utf8('省份,gdp'))).toEqual(whole);
  expect(solve(utf8('\uFEFF省份,gdp'))).toEqual(whole);
  expect(solve('\uFEFF省份,gdp')).toEqual(whole);
});

test('GB18030 of one, two and four bytes, guessed with a note and asked for without', () => {
  // 北京,é in two bytes each and 𠮷 in four; made with iconv
  const gb = bytes(0xb1, 0xb1, 0xbe, 0xa9, 0x2c, 0xa8, 0xa6, 0x95, 0x34, 0xb2, 0x35);
  expect(solve(gb)).toEqual({ text: '北京,é𠮷', codes: ['table/encoding_guessed'] });
  expect(solve(gb, { encoding: 'gb18030' })).toEqual({ text: '北京,é𠮷', codes: [] });
  const marked = bytes(0x84, 0x31, 0x95, 0x33, 0xb1, 0xb1);
  expect(solve(marked).text).toBe('北');
});

test('any text comes back from its UTF-8 bytes', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((t) => !t.includes('\0') && !t.startsWith('\uFEFF'));
  fc.assert(
    fc.property(text, (t) => {
      expect(solve(utf8(t)).text).toBe(t);
    }),
  );
});

test.each([
  ['a workbook', bytes(0x50, 0x4b, 3, 4, 0), {}, 'table/binary', 'XLSX or ZIP'],
  ['UTF-16 little-endian', bytes(0xff, 0xfe, 0x61, 0), {}, 'table/binary', 'UTF-16'],
  ['UTF-16 big-endian', bytes(0xfe, 0xff, 0, 0x61), {}, 'table/binary', 'UTF-16'],
  ['NUL bytes', utf8('a,b\0\n'), {}, 'table/binary', 'with NUL bytes'],
  ['NUL characters', 'a\0b', {}, 'table/binary', 'with NUL characters'],
  ['neither encoding', bytes(0x61, 0xff), {}, 'table/encoding', undefined],
  ['not the encoding asked for', bytes(0xb1, 0xb1), { encoding: 'utf-8' as const }, 'table/encoding', undefined],
])('%s is a fault', (_, input, options, code, format) => {
  const text = decodeText(input, options);
  expect(text.ok ? [] : text.faults).toEqual([expect.objectContaining({ code, path: '/data' })]);
  if (!text.ok && format !== undefined) expect(text.faults[0]!.values).toEqual({ format });
});
