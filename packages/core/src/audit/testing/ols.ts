/** For tests: least squares with an intercept by elimination on centred columns, and what tables print of it. */

export interface Ols {
  readonly slopes: number[];
  readonly constant: number;
  readonly standardErrors: number[];
  readonly t: number[];
  readonly vif: number[];
  readonly r2: number;
  readonly f: number;
  readonly rss: number;
  /** Residual standard error. */
  readonly sigma: number;
}

export const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;
export const sd = (x: readonly number[]): number =>
  Math.sqrt(x.reduce((sum, v) => sum + (v - mean(x)) ** 2, 0) / (x.length - 1));

/** Columns x, outcome y. */
export function ols(x: readonly (readonly number[])[], y: readonly number[]): Ols {
  const [n, p] = [y.length, x.length];
  const centred = x.map((column) => {
    const m = mean(column);
    return column.map((v) => v - m);
  });
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const my = mean(y);
  const cy = y.map((v) => v - my);
  const rows = centred.map((a, i) => [...centred.map((b) => dot(a, b)), ...centred.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < p; i++) {
    const pivot = rows[i]![i]!;
    rows[i] = rows[i]!.map((v) => v / pivot);
    for (let other = 0; other < p; other++) {
      const factor = rows[other]![i]!;
      if (other !== i) rows[other] = rows[other]!.map((v, j) => v - factor * rows[i]![j]!);
    }
  }
  const inverse = rows.map((row) => row.slice(p));
  const slopes = inverse.map((row) =>
    dot(
      row,
      centred.map((a) => dot(a, cy)),
    ),
  );
  const rss =
    dot(cy, cy) -
    dot(
      slopes,
      centred.map((a) => dot(a, cy)),
    );
  const sigma = Math.sqrt(rss / (n - p - 1));
  const standardErrors = inverse.map((row, j) => sigma * Math.sqrt(row[j]!));
  const r2 = 1 - rss / dot(cy, cy);
  return {
    slopes,
    constant: my - dot(slopes, x.map(mean)),
    standardErrors,
    t: slopes.map((b, j) => b / standardErrors[j]!),
    vif: inverse.map((row, j) => row[j]! * dot(centred[j]!, centred[j]!)),
    r2,
    f: r2 / p / ((1 - r2) / (n - p - 1)),
    rss,
    sigma,
  };
}
