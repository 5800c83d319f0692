/** The product that every covariance is. */

/** A S A', m × m, for A of m rows and a symmetric q × q matrix S, all row by row. */
export function sandwich(a: Float64Array, s: Float64Array, m: number, q: number): Float64Array {
  const out = new Float64Array(m * m);
  const half = new Float64Array(q);
  for (let i = 0; i < m; i++) {
    half.fill(0);
    for (let k = 0; k < q; k++) {
      const factor = a[i * q + k]!;
      if (factor !== 0) for (let l = 0; l < q; l++) half[l]! += factor * s[k * q + l]!;
    }
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let l = 0; l < q; l++) sum += half[l]! * a[j * q + l]!;
      out[i * m + j] = sum;
      out[j * m + i] = sum;
    }
  }
  return out;
}
