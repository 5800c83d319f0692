/** Which columns the others determine, and by which equation. */
import { type Fault, fault, type Note, note } from '../diagnostics/index.ts';
import type { LeastSquaresFactor } from '../numeric/qr.ts';
import type { Regressor } from './design.ts';

/** Below this share of the numbers that went in, fewer than about 10 digits of a coefficient are fixed by the data. */
const NEAR = 1e-6;
/** A term whose part is below this share of the column is rounding. */
const ROUNDING = 1e-9;

interface Dependence {
  readonly term: string;
  readonly combination: { term: string; coefficient: number }[];
  readonly constant: number;
  readonly text: string;
}

/** Faults for constant columns and for those that others determine, with the equation of each. */
export function rankFaults(fit: LeastSquaresFactor, regressors: readonly Regressor[]): Fault[] {
  const first = fit.standard.intercept ? 1 : 0;
  const constant: Fault[] = [];
  const dependent: Dependence[] = [];
  for (const { column, coefficients } of fit.factor.dependent) {
    const found = equation(fit, regressors, column, coefficients);
    if (found.combination.length > 0) {
      dependent.push(found);
      continue;
    }
    const values = { term: found.term, value: found.constant };
    const message = `constant, so it cannot be told from the intercept: ${found.term} = ${found.text}`;
    constant.push(fault('regression/constant_regressor', `/regressors/${column - first}`, message, values));
  }
  if (dependent.length === 0) return constant;
  const shown = dependent.map((d) => `${d.term} = ${d.text}`).join('; ');
  const message = `columns that the others determine: ${shown}`;
  return [...constant, fault('regression/rank_deficient', '/regressors', message, { dependent })];
}

/** A note for the regressor that stands nearest to dependence, where that costs digits. */
export function rankNotes(fit: LeastSquaresFactor, regressors: readonly Regressor[]): Note[] {
  const first = fit.standard.intercept ? 1 : 0;
  let nearest = first;
  const { shares, size } = fit.factor;
  for (let j = first; j < size - 1; j++) if (shares[j]! < shares[nearest]!) nearest = j;
  const share = shares[nearest]!;
  if (size - 1 === first || share >= NEAR) return [];
  const { term } = regressors[nearest - first]!;
  const digits = Math.max(0, Math.floor(Math.log10(share * 2 ** 53)));
  const message = `the other regressors nearly determine ${term}; digits of the coefficients that the data fix: ${digits}`;
  const path = `/regressors/${nearest - first}`;
  return [note('regression/near_dependent', path, message, { term, share, digits })];
}

/** x_j = Σ b_k x_k + constant in units of the data, without terms that are rounding. */
function equation(
  fit: LeastSquaresFactor,
  regressors: readonly Regressor[],
  column: number,
  c: Float64Array,
): Dependence {
  const { means, scales, intercept, mass } = fit.standard;
  const first = intercept ? 1 : 0;
  const j = column - first;
  const length = Math.hypot(means[j]! * Math.sqrt(mass), scales[j]!);
  const combination: { term: string; coefficient: number }[] = [];
  let constant = intercept ? means[j]! + c[0]! * scales[j]! : 0;
  for (let k = first; k < column; k++) {
    if (Math.abs(c[k]!) <= ROUNDING) continue;
    const slope = (c[k]! * scales[j]!) / scales[k - first]!;
    constant -= slope * means[k - first]!;
    combination.push({ term: regressors[k - first]!.term, coefficient: Number(slope.toPrecision(10)) });
  }
  if (Math.abs(constant) * Math.sqrt(mass) <= ROUNDING * length) constant = 0;
  constant = Number(constant.toPrecision(10));
  return { term: regressors[j]!.term, combination, constant, text: written(combination, constant) };
}

/** `2 EG − LE + 5`. */
function written(combination: readonly { term: string; coefficient: number }[], constant: number): string {
  const parts = combination.map(({ term, coefficient }) => {
    const size = Math.abs(coefficient);
    return { negative: coefficient < 0, text: size === 1 ? term : `${size} ${term}` };
  });
  if (constant !== 0 || parts.length === 0) parts.push({ negative: constant < 0, text: String(Math.abs(constant)) });
  return parts
    .map(({ negative, text }, i) => (i === 0 ? `${negative ? '−' : ''}${text}` : `${negative ? '−' : '+'} ${text}`))
    .join(' ');
}
