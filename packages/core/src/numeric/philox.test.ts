import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { multiplyHigh, philox } from './philox.ts';

const words = (text: string) => Uint32Array.from(text.split(' '), (word) => Number.parseInt(word, 16));

/** The known answers published with Random123 (kat_vectors, philox4x32 10). */
test.each([
  ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
])('counter %s, key %s', (counter, key, expected) => {
  const found = new Uint32Array(4);
  const [key0, key1] = words(key);
  philox(words(counter), key0!, key1!, found);
  expect(found).toEqual(words(expected));
});

test('the upper half of a product is that of exact integers', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(fc.property(word, word, (a, b) => multiplyHigh(a, b) === Number((BigInt(a) * BigInt(b)) >> 32n)));
  expect(multiplyHigh(0xffffffff, 0xffffffff)).toBe(0xfffffffe);
});

testExamples(new URL('./philox.ts', import.meta.url), { philox });
