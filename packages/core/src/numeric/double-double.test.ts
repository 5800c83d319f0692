import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, addDot, type Doubled, divide, doubled, multiply, squareRoot } from './double-double.ts';

/** A double as an exact fraction with denominator 2^1074, in units of 2^-1074. */
function exact(x: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const magnitude = exponent === 0 ? fraction : (fraction | (1n << 52n)) << BigInt(exponent - 1);
  return word >> 63n ? -magnitude : magnitude;
}
const UNIT = 1n << 1074n;
/** |found − expected| / scale of exact fractions, as a number. */
const relative = (found: bigint, expected: bigint, scale: bigint) => {
  const gap = found > expected ? found - expected : expected - found;
  return Number((gap << 200n) / (scale < 0n ? -scale : scale)) / 2 ** 200;
};
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((x) => Math.abs(x) > 1e-6);
const vector = (values: number[]): Doubled => {
  const out = doubled(values.length);
  out.hi.set(values);
  return out;
};

test('a dot product is exact to twice the digits, whatever cancels', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 40 }), (pairs) => {
      const sum = new Float64Array(2);
      addDot(sum, vector(pairs.map((p) => p[0])), 0, vector(pairs.map((p) => p[1])), 0, pairs.length);
      const products = pairs.map(([x, y]) => (exact(x) * exact(y)) / UNIT);
      const scale = products.reduce((s, v) => s + (v < 0n ? -v : v), 0n);
      const expected = products.reduce((s, v) => s + v, 0n);
      expect(relative(exact(sum[0]!) + exact(sum[1]!), expected, scale)).toBeLessThan(2 ** -98);
    }),
  );
});

test('sums, products, quotients and roots hold 30 digits', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [x, y, out] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
      multiply(x, a, 0, b, 0);
      expect(relative(exact(x[0]!) + exact(x[1]!), (exact(a) * exact(b)) / UNIT, exact(a * b))).toBeLessThan(1e-30);
      add(y, x[0]!, x[1]!, a, 0);
      const sum = exact(x[0]!) + exact(x[1]!) + exact(a);
      expect(relative(exact(y[0]!) + exact(y[1]!), sum, exact(Math.abs(a * b) + Math.abs(a)))).toBeLessThan(1e-30);
      divide(out, x[0]!, x[1]!, b, 0);
      add(out, out[0]!, out[1]!, -a, 0);
      expect(Math.abs(out[0]!)).toBeLessThanOrEqual(1e-29 * Math.abs(a));
      multiply(y, a, 0, a, 0);
      squareRoot(out, y[0]!, y[1]!);
      add(out, out[0]!, out[1]!, -Math.abs(a), 0);
      expect(Math.abs(out[0]!)).toBeLessThanOrEqual(1e-29 * Math.abs(a));
    }),
  );
});
