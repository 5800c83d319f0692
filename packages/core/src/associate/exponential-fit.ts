/** The exponential association of an outcome with an index. */
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { sum } from '../numeric/index.ts';
import { logLinear } from './log-linear.ts';
import { type ExponentialNames, outcomeName } from './names.ts';
import type { Association } from './schema.ts';
import { residualsOf, type ScaledPairs, separate } from './separable.ts';
import { bestSteepness } from './steepness.ts';

const LEAST_ROWS = 3;

/**
 * y = a e^(bx) by least squares on the scale of y:
 *
 *     (a, b) = arg min Σ (y − a e^(bx))²          R² = 1 − Σ (y − a e^(bx))² / Σ (y − ȳ)²
 *
 * Given b, a has a closed form; b is looked for over all steepnesses and then polished, on scaled x and y, so that
 * calendar years and any unit will do and no start is asked for. y may be negative. Standard errors are those of the
 * linearised model, σ² (J'J)⁻¹ with σ² = RSS/(n − 2) and J = (e^(bx), a x e^(bx)). Beside it stands the log-linear
 * fit, which spreadsheets and SPSS print: it minimises another sum and has another R².
 *
 * Shapes: x and y of n ≥ 3 finite values. Units: a that of y, b one by that of x.
 *
 * Accuracy: relative error of a, b and R² about 1e-13 times the condition of the problem; 1e-11 of the standard errors.
 *
 * Notes: `exponential/log_linear_undefined` (some y ≤ 0), `exponential/log_linear_out_of_range`. Faults:
 * `columns/too_few_rows`, `columns/lengths_differ`, `columns/not_finite`, `exponential/constant_x`,
 * `exponential/constant_y`, `exponential/no_finite_optimum`, `exponential/scale_out_of_range`.
 *
 * Source: Golub and Pereyra (1973), SIAM J. Numer. Anal. 10:413, for the separation.
 *
 * @example
 * const fit = exponentialFit(Float64Array.of(0, 1, 2, 3), Float64Array.of(3, 6, 12, 24), { x: 'year', y: 'co2' });
 * fit.ok && [fit.value.a.toFixed(9), fit.value.b.toFixed(9), fit.value.r2]; // => ['3.000000000', '0.693147181', 1]
 */
export function exponentialFit(x: Float64Array, y: Float64Array, names: ExponentialNames): Outcome<Association> {
  const faults = checkPairs(x, y, names);
  if (faults.length > 0) return failed(...faults);
  const n = x.length;
  const [low, high] = extent(x);
  const range = high - low;
  const unit = powerOfTwoNear(y);
  const pairs: ScaledPairs = {
    t: x.map((value) => (value === high ? 1 : (value - low) / range)),
    v: y.map((value) => value / unit),
    curve: new Float64Array(n),
  };

  const steepness = bestSteepness(pairs);
  if (steepness.kind === 'unbounded') {
    const { direction } = steepness;
    const at = direction === 'up' ? high : low;
    const message = `the best curve is infinitely steep and meets ${outcomeName(names)} only at the end of ${names.x}: ${at}`;
    return failed(fault('exponential/no_finite_optimum', '/y', message, { name: names.x, direction, at }));
  }
  const { beta } = steepness;
  const curve = separate(pairs, beta);
  const { rss, spread } = residualsOf(pairs, curve);
  const b = beta / range;
  const end = beta > 0 ? high : low; // where e = 1
  const logA = Math.log(Math.abs(curve.alpha)) + Math.log(unit) - b * end;
  const a = Math.sign(curve.alpha) * Math.exp(logA);
  if (!Number.isFinite(b) || !Number.isFinite(a) || a === 0) {
    const message = `a is no double, measure ${names.x} from another origin or in another unit, ln a: ${logA}`;
    return failed(fault('exponential/scale_out_of_range', '/x', message, { name: names.x, logA, b }));
  }

  const sigma = Math.sqrt(rss / (n - 2));
  const relativeError = sigma / Math.abs(curve.alpha); // of the curve, times what follows
  const errorB = relativeError / Math.sqrt(spread) / range;
  const heightError = relativeError / Math.sqrt(curve.squares);
  const centre = low + range * curve.tau;
  const height = curve.alpha * unit * Math.exp(b * (centre - end));
  const log = logLinear(x, pairs.v, unit, names);
  return done(
    {
      x: names.x,
      n,
      a,
      b,
      r2: 1 - rss / totalSquares(pairs.v),
      standardErrors: { a: Math.abs(a) * Math.hypot(heightError, centre * errorB), b: errorB },
      residualSd: sigma * unit,
      centre: { x: centre, y: height, standardError: Math.abs(height) * heightError },
      logLinear: log.fit,
    },
    log.notes,
  );
}

function checkPairs(x: Float64Array, y: Float64Array, names: ExponentialNames): Fault[] {
  const n = x.length;
  if (n !== y.length) {
    const message = `lengths of x (${n}) and of y differ: ${y.length}`;
    return [fault('columns/lengths_differ', '/y', message, { expected: n, found: y.length })];
  }
  if (n < LEAST_ROWS) {
    const values = { needed: LEAST_ROWS, found: n };
    return [fault('columns/too_few_rows', '/x', `fewer than ${LEAST_ROWS} rows: ${n}`, values)];
  }
  const infinite = [...notFinite(x, '/x'), ...notFinite(y, '/y')];
  if (infinite.length > 0) return infinite;
  const faults: Fault[] = [];
  if (constant(x)) {
    const values = { name: names.x, value: x[0]! };
    faults.push(fault('exponential/constant_x', '/x', `all values of ${names.x} are the same: ${x[0]}`, values));
  }
  if (constant(y)) {
    const values = { name: outcomeName(names), value: y[0]! };
    faults.push(
      fault('exponential/constant_y', '/y', `all values of ${outcomeName(names)} are the same: ${y[0]}`, values),
    );
  }
  return faults;
}

/** The first value that is missing or infinite. */
function notFinite(values: Float64Array, path: string): Fault[] {
  for (let row = 0; row < values.length; row++) {
    if (Number.isFinite(values[row])) continue;
    const found = String(values[row]);
    return [fault('columns/not_finite', `${path}/${row}`, `not finite: ${found}`, { row, found })];
  }
  return [];
}

function constant(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

function extent(values: Float64Array): [number, number] {
  let [low, high] = [values[0]!, values[0]!];
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < low) low = values[i]!;
    if (values[i]! > high) high = values[i]!;
  }
  return [low, high];
}

/** 2^k with the largest |y| in [2^k, 2^(k+1)): dividing by it is exact and keeps squares among the doubles. */
function powerOfTwoNear(y: Float64Array): number {
  const [low, high] = extent(y);
  return 2 ** Math.max(-1022, Math.floor(Math.log2(Math.max(-low, high))));
}

/** Σ (v − v̄)². */
function totalSquares(v: Float64Array): number {
  const mean = sum(v) / v.length;
  let squares = 0;
  for (let i = 0; i < v.length; i++) squares += (v[i]! - mean) ** 2;
  return squares;
}
