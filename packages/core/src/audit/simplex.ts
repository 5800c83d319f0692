/** Linear programmes with few unknowns and many constraints, for rules that ask whether any weights would do. */

/** minimise c·x subject to A x ≤ b; x ≥ 0 except where `free`. */
export interface LinearProgramme {
  readonly objective: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly bounds: readonly number[];
  /** Unknowns of either sign. */
  readonly free?: readonly boolean[];
}

export type LinearOptimum =
  | { readonly status: 'optimal'; readonly value: number; readonly x: number[] }
  | { readonly status: 'infeasible' | 'unbounded' };

/** Coefficients of rows are brought to size 1 first, so this is relative. */
const TOLERANCE = 1e-9;
const MOST_PIVOTS = 20_000;
/** Steps without progress after which Bland's rule takes over until one moves. */
const MOST_STALLED = 8;

/**
 * The simplex method on a dictionary: each basic unknown as a constant and a combination of the non-basic ones, so
 * that its size is constraints × unknowns, and no more. Two phases; the unknown with the steepest objective enters, and
 * after some steps that did not move, the first by Bland's rule, which cannot cycle. Each row is divided by its
 * largest coefficient.
 *
 * Accuracy: feasibility to 1e-9 of a row's largest coefficient. Meant for tens of unknowns at most.
 *
 * Source: Chvátal (1983), Linear Programming, ch. 2–3; Bland (1977), Math. Oper. Res. 2:103.
 *
 * @example
 * const found = linearProgramme({ objective: [-1, -1], rows: [[1, 2], [3, 1]], bounds: [4, 6] });
 * found.status === 'optimal' && [found.value.toFixed(9), found.x.map((v) => v.toFixed(9))]; // => ['-2.800000000', ['1.600000000', '1.200000000']]
 */
export function linearProgramme({ objective, rows, bounds, free = [] }: LinearProgramme): LinearOptimum {
  const m = rows.length;
  const unknowns = objective.flatMap((_, j) =>
    free[j]
      ? [
          { j, sign: 1 },
          { j, sign: -1 },
        ]
      : [{ j, sign: 1 }],
  );
  const p = unknowns.length;
  // Columns: p unknowns, one artificial unknown, the constant. Row m is the objective, row m + 1 that of phase 1.
  const width = p + 2;
  const table = Array.from({ length: m + 2 }, () => new Float64Array(width));
  for (let i = 0; i < m; i++) {
    const row = table[i]!;
    let largest = Math.abs(bounds[i]!);
    for (const a of rows[i]!) largest = Math.max(largest, Math.abs(a));
    const scale = largest > 0 ? 1 / largest : 1;
    for (let c = 0; c < p; c++) row[c] = -rows[i]![unknowns[c]!.j]! * unknowns[c]!.sign * scale;
    row[p] = 1;
    row[p + 1] = bounds[i]! * scale;
  }
  for (let c = 0; c < p; c++) table[m]![c] = objective[unknowns[c]!.j]! * unknowns[c]!.sign;
  table[m + 1]![p] = 1;
  // Names of unknowns: 0 … p − 1, the artificial p, slacks from p + 1 on.
  const nonbasic = Int32Array.from({ length: p + 1 }, (_, c) => c);
  const basic = Int32Array.from({ length: m }, (_, i) => p + 1 + i);

  const pivot = (i: number, c: number): void => {
    const row = table[i]!;
    const inverse = 1 / row[c]!;
    for (let k = 0; k < width; k++) row[k]! *= -inverse;
    row[c] = inverse;
    for (let other = 0; other < table.length; other++) {
      const target = table[other]!;
      const factor = target[c]!;
      if (other === i || factor === 0) continue;
      for (let k = 0; k < width; k++) target[k]! += k === c ? 0 : factor * row[k]!;
      target[c] = factor * inverse;
    }
    [nonbasic[c], basic[i]] = [basic[i]!, nonbasic[c]!];
  };

  const optimise = (goal: number, allowed: (name: number) => boolean): 'optimal' | 'unbounded' => {
    const slope = table[goal]!;
    let stalled = 0;
    for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      let entering = -1;
      for (let c = 0; c <= p; c++) {
        if (!allowed(nonbasic[c]!) || !(slope[c]! < -TOLERANCE)) continue;
        const first = stalled > MOST_STALLED ? nonbasic[c]! < nonbasic[entering]! : slope[c]! < slope[entering]!;
        if (entering < 0 || first) entering = c;
      }
      if (entering < 0) return 'optimal';
      let leaving = -1;
      let least = Infinity;
      for (let i = 0; i < m; i++) {
        const a = table[i]![entering]!;
        if (!(a < -TOLERANCE)) continue;
        const ratio = table[i]![p + 1]! / -a;
        const tie = leaving >= 0 && Math.abs(ratio - least) <= 1e-14 * Math.max(1, Math.abs(least));
        if (tie ? basic[i]! < basic[leaving]! : ratio < least) {
          leaving = i;
          least = tie ? Math.min(least, ratio) : ratio;
        }
      }
      if (leaving < 0) return 'unbounded';
      stalled = least > 0 ? 0 : stalled + 1;
      pivot(leaving, entering);
    }
    throw new Error(`simplex did not end in ${MOST_PIVOTS} pivots`);
  };

  let worst = 0;
  for (let i = 1; i < m; i++) if (table[i]![p + 1]! < table[worst]![p + 1]!) worst = i;
  if (m > 0 && table[worst]![p + 1]! < 0) {
    pivot(worst, p);
    optimise(m + 1, () => true);
    if (table[m + 1]![p + 1]! > TOLERANCE) return { status: 'infeasible' };
    const stuck = basic.indexOf(p);
    if (stuck >= 0) {
      let c = 0;
      for (let other = 1; other <= p; other++) {
        if (Math.abs(table[stuck]![other]!) > Math.abs(table[stuck]![c]!)) c = other;
      }
      pivot(stuck, c);
    }
  }
  if (optimise(m, (name) => name !== p) === 'unbounded') return { status: 'unbounded' };
  const x = objective.map(() => 0);
  for (let i = 0; i < m; i++) {
    const unknown = unknowns[basic[i]!];
    if (unknown) x[unknown.j]! += unknown.sign * table[i]![p + 1]!;
  }
  return { status: 'optimal', value: table[m]![p + 1]!, x };
}
