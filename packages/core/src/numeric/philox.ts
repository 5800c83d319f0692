/**
 * Philox 4x32-10: a bijection of 128-bit counters, chosen by a 64-bit key, whose outputs pass as random numbers.
 *
 * Source: Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11.
 */

/** Multipliers and Weyl increments of the published generator. */
const MULTIPLY_0 = 0xd2511f53;
const MULTIPLY_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit integers, by halves of 16 bits. */
export function multiplyHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = (Math.imul(a1, b0) >>> 0) + (Math.imul(a0, b0) >>> 16);
  const lower = (Math.imul(a0, b1) >>> 0) + (middle & 0xffff);
  return (Math.imul(a1, b1) + (middle >>> 16) + (lower >>> 16)) >>> 0;
}

/**
 * Writes the four 32-bit words that belong to `counter` under the key (key0, key1) into `words`.
 *
 * Shapes: `counter` and `words` are 4 words each, least significant first. Integer arithmetic only, so every engine
 * gives the same words.
 *
 * @example
 * const words = new Uint32Array(4);
 * philox(Uint32Array.of(0, 0, 0, 0), 0, 0, words);
 * [...words].map((word) => word.toString(16)); // => ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
 */
export function philox(counter: Uint32Array, key0: number, key1: number, words: Uint32Array): void {
  let c0 = counter[0]!;
  let c1 = counter[1]!;
  let c2 = counter[2]!;
  let c3 = counter[3]!;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = multiplyHigh(MULTIPLY_0, c0);
    const high1 = multiplyHigh(MULTIPLY_1, c2);
    const low0 = Math.imul(MULTIPLY_0, c0);
    const low1 = Math.imul(MULTIPLY_1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}
