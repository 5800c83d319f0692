/** Exact values of exp and log for tests: rational sums in integers, `bits` of them below the point. */

export interface Exact {
  readonly value: bigint;
  readonly bits: bigint;
}

/** A finite double times 2^bits, cut to an integer. */
function scaled(x: number, bits: bigint): bigint {
  let exponent = 0n;
  let mantissa = x;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  return (BigInt(mantissa) << bits) >> exponent;
}

/** e^x for x in [−700, 0]: Σ h^i / i! with h = x / 2^12, squared twelve times. */
export function exactExp(x: number): Exact {
  const bits = 1200n;
  const one = 1n << bits;
  const reduced = scaled(x, bits) >> 12n;
  let sum = one;
  let term = one;
  for (let i = 1n; term !== 0n && term !== -1n; i++) {
    term = ((term * reduced) >> bits) / i;
    sum += term;
  }
  for (let i = 0; i < 12; i++) sum = (sum * sum) >> bits;
  return { value: sum, bits };
}

/** ln x for x within 2^±60: k ln 2 and 2 artanh of what is left. */
export function exactLog(x: number): Exact {
  const bits = 200n;
  const one = 1n << bits;
  const artanh2 = (s: bigint) => {
    const square = (s * s) >> bits;
    let sum = 0n;
    let power = s;
    for (let i = 1n; power !== 0n && power !== -1n; i += 2n) {
      sum += power / i;
      power = (power * square) >> bits;
    }
    return 2n * sum;
  };
  const k = Math.round(Math.log2(x));
  const y = scaled(x * 2 ** -k, bits);
  return { value: BigInt(k) * artanh2(one / 3n) + artanh2(((y - one) << bits) / (y + one)), bits };
}

/** |found / exact − 1|. */
export function relativeError(found: number, exact: Exact): number {
  const difference = (scaled(found, exact.bits) - exact.value) << 80n;
  return Math.abs(Number(difference / exact.value)) / 2 ** 80;
}
