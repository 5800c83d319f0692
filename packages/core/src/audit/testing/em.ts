/** For tests: EM for a mixture of straight lines, as plain as it can be, run to its fixed point. */

export interface Line {
  proportion: number;
  constant: number;
  slope: number;
  variance: number;
}

export interface LineFit {
  readonly lines: Line[];
  readonly logLikelihood: number;
  /** −Σ r ln r. */
  readonly entropy: number;
  /** n rows of K. */
  readonly posteriors: number[][];
}

const density = (e: number, v: number) => Math.exp((-e * e) / (2 * v)) / Math.sqrt(2 * Math.PI * v);

/** Divides variances by Σ r (`ml`) or by mean r · (n − 2) (`unbiased`, as flexmix does). */
export function fitLines(
  x: readonly number[],
  y: readonly number[],
  start: Line[],
  divisor: 'ml' | 'unbiased',
  steps = 2000,
): LineFit {
  const n = x.length;
  let lines = start;
  for (let step = 0; ; step++) {
    const weighted = y.map((value, i) =>
      lines.map((l) => l.proportion * density(value - l.constant - l.slope * x[i]!, l.variance)),
    );
    const totals = weighted.map((row) => row.reduce((a, b) => a + b));
    const posteriors = weighted.map((row, i) => row.map((w) => w / totals[i]!));
    if (step === steps) {
      const entropy = -posteriors.flat().reduce((sum, r) => sum + (r > 0 ? r * Math.log(r) : 0), 0);
      return { lines, logLikelihood: totals.reduce((sum, t) => sum + Math.log(t), 0), entropy, posteriors };
    }
    lines = lines.map((_, k) => {
      const r = posteriors.map((row) => row[k]!);
      const sum = (f: (i: number) => number) => r.reduce((total, weight, i) => total + weight * f(i), 0);
      const size = sum(() => 1);
      const [mx, my] = [sum((i) => x[i]!) / size, sum((i) => y[i]!) / size];
      const slope = sum((i) => (x[i]! - mx) * (y[i]! - my)) / sum((i) => (x[i]! - mx) ** 2);
      const constant = my - slope * mx;
      const rss = sum((i) => (y[i]! - constant - slope * x[i]!) ** 2);
      const variance = divisor === 'ml' ? rss / size : rss / ((size / n) * (n - 2));
      return { proportion: size / n, constant, slope, variance };
    });
  }
}
