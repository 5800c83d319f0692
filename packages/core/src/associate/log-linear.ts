/** The exponential curve as spreadsheets and SPSS fit it: a straight line through ln y. */
import { type Note, note } from '../diagnostics/index.ts';
import { sum } from '../numeric/index.ts';
import { type ExponentialNames, outcomeName, unitName } from './names.ts';
import type { Association } from './schema.ts';

/** How many of the units without a logarithm a note names. */
const NAMED = 10;

export interface LogLinear {
  readonly fit: Association['logLinear'];
  readonly notes: Note[];
}

/**
 * ln y = ln a + b x by least squares; `r2` on the scale of ln y, `r2Original` = 1 − Σ (y − a e^(bx))² / Σ (y − ȳ)².
 * Null with a note where some y ≤ 0, or where a is no double. Of y the caller gives v = y/unit, a unit that keeps its
 * squares among the doubles.
 */
export function logLinear(x: Float64Array, v: Float64Array, unit: number, names: ExponentialNames): LogLinear {
  const without = rowsWithoutLogarithm(v);
  if (without.length > 0) {
    const units = without.slice(0, NAMED).map((row) => unitName(names, row));
    const message = `no logarithm of ${outcomeName(names)}, so no log-linear fit, values not above 0: ${without.length}`;
    const values = { name: outcomeName(names), units, count: without.length };
    return { fit: null, notes: [note('exponential/log_linear_undefined', '/y', message, values)] };
  }
  const z = v.map(Math.log);
  const n = x.length;
  const [meanX, meanV, meanZ] = [sum(x) / n, sum(v) / n, sum(z) / n];
  let [xx, xz, zz] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dz] = [x[i]! - meanX, z[i]! - meanZ];
    xx += dx * dx;
    xz += dx * dz;
    zz += dz * dz;
  }
  const b = xz / xx;
  let [rssLog, rss, tss] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const fitted = b * (x[i]! - meanX);
    rssLog += (z[i]! - meanZ - fitted) ** 2;
    rss += (v[i]! - Math.exp(meanZ + fitted)) ** 2;
    tss += (v[i]! - meanV) ** 2;
  }
  const logA = meanZ + Math.log(unit) - b * meanX;
  const fit = { a: Math.exp(logA), b, r2: 1 - rssLog / zz, r2Original: 1 - rss / tss };
  if (fit.a > 0 && Object.values(fit).every(Number.isFinite)) return { fit, notes: [] };
  const values = { name: names.x, logA, b };
  const message = `a of the log-linear fit is no double, its logarithm: ${logA}`;
  return { fit: null, notes: [note('exponential/log_linear_out_of_range', '/x', message, values)] };
}

function rowsWithoutLogarithm(v: Float64Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < v.length; row++) if (!(v[row]! > 0)) rows.push(row);
  return rows;
}
