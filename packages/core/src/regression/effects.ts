/** What a slope means: per range, per real unit, per standard deviation, per interquartile range. */
import { quantile } from '../describe/index.ts';
import type { Effect, EffectSize, Regression } from './schema.ts';

export interface EffectColumn {
  readonly term: string;
  /** As it stands in the regression. */
  readonly values: Float64Array;
  /** Before scaling, in real units; left out where the regression holds it as it is. */
  readonly raw?: Float64Array;
}

/** Where the raw column and the scaled one are further than this share of the range from a straight line, no unit exists. */
const STRAIGHT = 1e-9;

/**
 * A slope b times four steps of its column x, each with standard error and interval scaled alike:
 *
 *     range  max − min        unit  1 real unit        sd  with n − 1        iqr  q3 − q1, type 7
 *
 * `change` is the step in real units (in the column's own where no raw column is given or it is no straight line of it,
 * as a logarithm: then there is no effect per unit). With `outcome: log` a step multiplies the outcome; `percent` holds
 * 100 (exp(b · step) − 1) and the same for the ends of the interval, null where that is more than a double holds. Terms without a column are left out, as the
 * intercept is. Throws where a column's length is not that of the others.
 *
 * Source: Gelman and Hill (2007), Data Analysis Using Regression, §4.2; percent: Halvorsen and Palmquist (1980),
 * Amer. Econ. Rev. 70:474.
 *
 * @example
 * const x = { term: 'x', values: Float64Array.of(0, 0.25, 0.5, 1), raw: Float64Array.of(10, 20, 30, 50) };
 * const fit = leastSquares({ name: 'y', values: Float64Array.of(1, 1.4, 2.2, 2.9) }, [x]);
 * fit.ok && effects(fit.value, [x]).map((e) => [e.range.estimate.toFixed(3), e.unit?.estimate.toFixed(4)]); // => [['1.954', '0.0489']]
 */
export function effects(
  regression: Regression,
  columns: readonly EffectColumn[],
  options: { readonly outcome?: 'as it is' | 'log' } = {},
): Effect[] {
  const logged = options.outcome === 'log';
  return columns.flatMap(({ term, values, raw }) => {
    if (raw && raw.length !== values.length)
      throw new RangeError(`lengths of ${term} (${values.length}) and of its raw column differ: ${raw.length}`);
    const found = regression.terms.find((t) => t.term === term);
    if (!found || values.length < 2) return [];
    const sorted = values.slice().sort();
    const ratio = raw ? unitsPerReal(values, raw) : 1;
    const size = (step: number): EffectSize => {
      const { estimate, standardError, interval } = found;
      const ends = interval ? [interval[0] * step, interval[1] * step] : null;
      const scaled = ends && ([Math.min(...ends), Math.max(...ends)] as [number, number]);
      return {
        change: Math.abs(ratio === null ? step : step / ratio),
        estimate: estimate * step,
        standardError: standardError === null ? null : standardError * Math.abs(step),
        interval: scaled,
        percent: logged ? percentOf(estimate * step, scaled) : null,
      };
    };
    return [
      {
        term,
        range: size(sorted[sorted.length - 1]! - sorted[0]!),
        unit: ratio === null ? null : size(ratio),
        sd: size(standardDeviation(values)),
        iqr: size(quantile(sorted, 0.75, 7) - quantile(sorted, 0.25, 7)),
      },
    ];
  });
}

const percent = (logarithm: number): number => 100 * Math.expm1(logarithm);

/** Null where a step multiplies the outcome by more than a double holds: then it says nothing in per cent. */
function percentOf(estimate: number, interval: readonly [number, number] | null): EffectSize['percent'] {
  const ends: [number, number] | null = interval && [percent(interval[0]), percent(interval[1])];
  const found = { estimate: percent(estimate), interval: ends?.every(Number.isFinite) ? ends : null };
  return Number.isFinite(found.estimate) ? found : null;
}

/** Scaled units per real unit, where one is a straight line of the other; null otherwise. */
function unitsPerReal(values: Float64Array, raw: Float64Array): number | null {
  let [low, high] = [0, 0];
  for (let i = 1; i < raw.length; i++) {
    if (raw[i]! < raw[low]!) low = i;
    if (raw[i]! > raw[high]!) high = i;
  }
  const slope = (values[high]! - values[low]!) / (raw[high]! - raw[low]!);
  if (!Number.isFinite(slope) || slope === 0) return null;
  const allowed = STRAIGHT * Math.abs(values[high]! - values[low]!);
  for (let i = 0; i < raw.length; i++)
    if (Math.abs(values[low]! + slope * (raw[i]! - raw[low]!) - values[i]!) > allowed) return null;
  return slope;
}

function standardDeviation(x: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += x[i]! / x.length;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - mean) ** 2;
  return Math.sqrt(sum / (x.length - 1));
}
