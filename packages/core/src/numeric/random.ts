/** Random numbers that depend on what they are for, not on who asked first. */
import { normalQuantile } from './distributions/normal.ts';
import { multiplyHigh, philox } from './philox.ts';

export interface Random {
  /** An odd multiple of 2^-53 in (0, 1), each of the 2^52 equally likely: never 0, never 1, symmetric about 1/2. */
  uniform(): number;
  /** A standard normal: the normal quantile of one `uniform()`, so |value| is at most 8.3. */
  normal(): number;
  /** One of 0 … below − 1, exactly equally likely; `below` is an integer from 1 to 2^32. */
  integer(below: number): number;
  /** Puts the entries into a random order, each order equally likely, in place. */
  shuffle(indices: Int32Array | Uint32Array): void;
}

/**
 * A stream of random numbers for one replicate of one purpose under one seed.
 *
 * Philox 4x32-10 (Salmon and others 2011) is keyed by the seed, and its 128-bit counter is
 *
 *     (block: 64 bits, replicate: 32 bits, FNV-1a of the purpose: 32 bits)
 *
 * so streams of different seeds or replicates never share a counter, and streams of different purposes do only if
 * the two names have the same 32-bit hash. A stream does not end. Replicate 731 has the same numbers in any order, on
 * any worker, and, since only integer operations, + − × ÷ √ and core's own logarithm are used, in any engine.
 *
 * Shapes: `seed` is an integer from 0 to 2^53 − 1, `replicate` from 0 to 2^32 − 1; others throw. `purpose` is a short
 * name such as `mixture/starts`.
 *
 * @example
 * const draw = (purpose: string, replicate: number) => randomStream(20221123, purpose, replicate).integer(1000);
 * [draw('starts', 0), draw('starts', 1), draw('bootstrap', 1), draw('starts', 0)]; // => [459, 578, 252, 459]
 */
export function randomStream(seed: number, purpose: string, replicate: number): Random {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`seed not an integer in [0, 2^53): ${seed}`);
  if (replicate >>> 0 !== replicate) throw new RangeError(`replicate not an integer in [0, 2^32): ${replicate}`);
  const [key0, key1] = [seed >>> 0, Math.floor(seed / 2 ** 32)];
  const counter = Uint32Array.of(0, 0, replicate, hashOf(purpose));
  const words = new Uint32Array(4);
  let used = 4;

  function word(): number {
    if (used === 4) {
      philox(counter, key0, key1, words);
      counter[0]!++;
      if (counter[0] === 0) counter[1]!++;
      used = 0;
    }
    return words[used++]!;
  }

  function uniform(): number {
    const high = word() >>> 6;
    const low = word() >>> 6;
    return (high * 2 ** 26 + low + 0.5) * 2 ** -52;
  }

  /** Lemire (2019): the upper half of word × below, and a word is drawn again where the lower half tells of a bias. */
  function integer(below: number): number {
    if (!(Number.isInteger(below) && below >= 1 && below <= 2 ** 32)) {
      throw new RangeError(`not an integer in [1, 2^32]: ${below}`);
    }
    if (below === 2 ** 32) return word();
    let drawn = word();
    let low = Math.imul(drawn, below) >>> 0;
    if (low < below) {
      const biased = (2 ** 32 - below) % below;
      while (low < biased) {
        drawn = word();
        low = Math.imul(drawn, below) >>> 0;
      }
    }
    return multiplyHigh(drawn, below);
  }

  function shuffle(indices: Int32Array | Uint32Array): void {
    for (let i = indices.length - 1; i > 0; i--) {
      const j = integer(i + 1);
      const kept = indices[i]!;
      indices[i] = indices[j]!;
      indices[j] = kept;
    }
  }

  return { uniform, normal: () => normalQuantile(uniform()), integer, shuffle };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
