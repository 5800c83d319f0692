import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { philox } from './philox.ts';
import { randomStream } from './random.ts';

describe('one stream', () => {
  test('its words are those of Philox at (block, replicate, purpose) under the seed', () => {
    const { integer } = randomStream(2 ** 40 + 5, '', 7);
    const words = new Uint32Array(4);
    for (let block = 0; block < 3; block++) {
      philox(Uint32Array.of(block, 0, 7, 0x811c9dc5), 5, 256, words);
      for (const word of words) expect(integer(2 ** 32)).toBe(word);
    }
  });
  test('uniforms are odd multiples of 2^-53 inside (0, 1), with the moments of a uniform', () => {
    const { uniform } = randomStream(1, 'uniforms', 0);
    const n = 100_000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const u = uniform();
      expect((u * 2 ** 53) % 2).toBe(1);
      sum += u;
      squares += (u - 0.5) ** 2;
    }
    expect(Math.abs(sum / n - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
  });
  test('normals have the moments of a normal', () => {
    const { normal } = randomStream(1, 'normals', 0);
    const n = 100_000;
    const powers = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = normal();
      for (let k = 1; k <= 4; k++) powers[k]! += z ** k / n;
    }
    expect(Math.abs(powers[1]!)).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(powers[2]! - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(powers[3]!)).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(powers[4]! - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
  });
  test.each([1, 2, 3, 7, 10, 1000])('integers below %d are equally likely', (below) => {
    const { integer } = randomStream(2, 'integers', below);
    const counts = new Float64Array(below);
    const n = 200 * below;
    for (let i = 0; i < n; i++) counts[integer(below)]!++;
    const chiSquared = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(chiSquared).toBeLessThan(below + 5 * Math.sqrt(2 * below));
  });
  test('a range that does not divide 2^32 is not biased', () => {
    const { integer } = randomStream(2, 'bias', 0);
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) counts[integer(3 * 2 ** 30) % 3]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
  test('integers below 2^32 − 1 and 2^32 stay in range', () => {
    const { integer } = randomStream(3, 'integers', 0);
    fc.assert(fc.property(fc.constantFrom(2 ** 31 + 1, 2 ** 32 - 1, 2 ** 32), (below) => integer(below) < below));
  });
  test('each order of three is as likely as the others', () => {
    const { shuffle } = randomStream(4, 'orders', 0);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const indices = Int32Array.of(0, 1, 2);
      shuffle(indices);
      counts.set(indices.join(), (counts.get(indices.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('streams', () => {
  const first = (seed: number, purpose: string, replicate: number) => {
    const { uniform } = randomStream(seed, purpose, replicate);
    return [uniform(), uniform(), uniform()];
  };
  const seed = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const replicate = fc.integer({ min: 0, max: 0xffffffff });
  test('the same for the same seed, purpose and replicate; others differ', () => {
    fc.assert(
      fc.property(seed, replicate, (s, r) => {
        const numbers = first(s, 'starts', r);
        expect(first(s, 'starts', r)).toEqual(numbers);
        expect(first(s, 'bootstrap', r)).not.toEqual(numbers);
        expect(first(s, 'starts', (r + 1) >>> 0)).not.toEqual(numbers);
        expect(first((s + 1) % Number.MAX_SAFE_INTEGER, 'starts', r)).not.toEqual(numbers);
      }),
    );
  });
  test('neighbouring replicates are not correlated', () => {
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum += (randomStream(5, 'x', i).uniform() - 0.5) * (randomStream(5, 'x', i + 1).uniform() - 0.5);
    }
    expect(Math.abs(sum / n)).toBeLessThan(5 / 12 / Math.sqrt(n));
  });
  test.each([
    ['negative seed', () => randomStream(-1, 'x', 0)],
    ['fractional seed', () => randomStream(0.5, 'x', 0)],
    ['replicate too large', () => randomStream(0, 'x', 2 ** 32)],
    ['integer below 0', () => randomStream(0, 'x', 0).integer(0)],
    ['integer below a fraction', () => randomStream(0, 'x', 0).integer(1.5)],
  ])('%s is a wrong call', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

testExamples(new URL('./random.ts', import.meta.url), { randomStream });
