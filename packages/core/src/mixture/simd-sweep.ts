/** The sweep of `sweep.ts` as WebAssembly with SIMD, where the engine has it. */
import { log } from '../numeric/log.ts';
import { blockLines, ROWS } from './moments.ts';
import type { Parameters } from './parameters.ts';
import { writeConstants } from './posterior.ts';
import type { MemorySource } from './source.ts';
import { pack, writeLine } from './sweep.ts';
import { SWEEP_WASM } from './sweep-wasm.ts';

/** As much of the engine's `WebAssembly` as is used here; core names no platform's types. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: Kernel };
}
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  total(z: number, lines: number, rows: number, w: number, m: number): void;
  sweep(
    z: number,
    lines: number,
    p: number,
    rows: number,
    components: number,
    rest: number,
    constants: number,
    coefficients: number,
    w: number,
    m: number,
    products: number,
  ): number;
}

/** From more rows than this the SIMD sweep is worth its place; below it every engine gives the same bits. */
export const SIMD_ROWS = 50_000;

const PAGE = 65_536;
/** Below this lies what the compiler keeps for itself. */
const FIRST = 4096;
/** Addresses of WebAssembly have 32 bits. */
const MOST_BYTES = 2 ** 31;

/** Compiled once; null where the engine refuses (no SIMD, no code from bytes). */
let compiled: object | null | undefined;

function kernel(): Kernel | null {
  const api = (globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return null;
  try {
    compiled ??= new api.Module(decode(SWEEP_WASM));
    return new api.Instance(compiled).exports;
  } catch {
    compiled = null;
    return null;
  }
}

/**
 * `createBlockSource` two rows at a time: the same blocks in the same order, sums of even and odd rows added at the end of
 * each, an exponential of its own with a relative error below 4e-16. Null where the engine has no SIMD or the data pass
 * 2 GB. Equal to `createBlockSource` to 1e-12.
 */
export function createSimdSource(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  components: number,
): MemorySource | null {
  const rows = outcome.length;
  const p = columns.length;
  const lines = blockLines(p);
  const stride = lines + 1;
  const square = stride * stride;
  const blocks = Math.ceil(rows / ROWS);
  const place = (() => {
    let next = FIRST;
    return (doubles: number): number => {
      const at = next;
      next += 8 * doubles + (doubles % 2) * 8;
      return at;
    };
  })();
  const constantsAt = place(2 * components);
  const coefficientsAt = place(components * (p + 1));
  const wAt = place(components * ROWS);
  const totalAt = place(square);
  const sumsAt = place(components * square);
  const productsAt = place(blocks);
  const zAt = place(blocks * ROWS * lines);
  const end = place(0);
  if (end > MOST_BYTES) return null;
  const exports = kernel();
  if (exports === null) return null;
  const { memory } = exports;
  const short = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  try {
    if (short > 0) memory.grow(short);
  } catch {
    return null;
  }
  const all = new Float64Array(memory.buffer);
  const view = (at: number, length: number) => all.subarray(at / 8, at / 8 + length);
  const constants = view(constantsAt, 2 * components);
  const coefficients = view(coefficientsAt, components * (p + 1));
  const total = view(totalAt, square);
  const sums = view(sumsAt, components * square);
  const products = view(productsAt, blocks);
  const z = view(zAt, blocks * ROWS * lines);
  for (let j = 0; j <= p; j++) writeLine(columns[j] ?? outcome, j, lines, z);
  addTotals();

  function addTotals(): void {
    total.fill(0);
    exports!.total(zAt, lines, rows, wAt, totalAt);
  }

  function setOutcome(next: Float64Array): void {
    writeLine(next, p, lines, z);
    addTotals();
  }

  function sweep(parameters: Parameters, moments: Float64Array): number {
    const { proportions } = parameters;
    const K = proportions.length;
    let rest = 0;
    for (let k = 1; k < K; k++) if (proportions[k]! > proportions[rest]!) rest = k;
    writeConstants(parameters, constants);
    coefficients.set(parameters.coefficients);
    sums.fill(0);
    let logLikelihood = exports!.sweep(
      zAt,
      lines,
      p,
      rows,
      K,
      rest,
      constantsAt,
      coefficientsAt,
      wAt,
      sumsAt,
      productsAt,
    );
    for (let b = 0; b < blocks; b++) logLikelihood += log(products[b]!);
    pack(sums, total, moments, K, p, stride, rest);
    return logLikelihood;
  }

  return { rows, regressors: p, sweep, setOutcome };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes; engines have no common function for it. */
function decode(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length && text[i] !== '='; i++) {
    held = ((held << 6) | DIGITS.indexOf(text[i]!)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >>> bits) & 0xff;
    }
  }
  return bytes;
}
