/** The error function, its complement, and the complement without its factor e^−x². */
import { horner } from '../polynomial.ts';
import { checkNumber } from './check.ts';

/** 1/√π. */
const ONE_BY_ROOT_PI = 0.5641895835477563;
/** Below this |x| the error function itself is approximated, above it the complement. */
const CENTRE = 0.46875;

/**
 * erf x = 2/√π ∫₀ˣ e^−t² dt. Relative error below 1e-15.
 *
 * Source: Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23:631.
 *
 * @example
 * errorFunction(0.5).toFixed(12); // => '0.520499877813'
 */
export function errorFunction(x: number): number {
  checkNumber(x);
  if (Math.abs(x) <= CENTRE) return central(x);
  return x > 0 ? 1 - complementaryErrorFunction(x) : complementaryErrorFunction(-x) - 1;
}

/**
 * erfc x = 1 − erf x, with its relative accuracy kept in the upper tail: error below 1e-15 down to 1e-300.
 *
 * @example
 * complementaryErrorFunction(10).toPrecision(12); // => '2.08848758376e-45'
 */
export function complementaryErrorFunction(x: number): number {
  checkNumber(x);
  if (Math.abs(x) <= CENTRE) return 1 - central(x);
  if (x < 0) return 2 - complementaryErrorFunction(-x);
  return expOfMinusSquare(x) * scaledComplement(x);
}

/**
 * e^x² erfc x for x ≥ 0: falls like 1/(x√π) and neither under- nor overflows.
 *
 * @example
 * scaledComplement(1e200).toPrecision(12); // => '5.64189583548e-201'
 */
export function scaledComplement(x: number): number {
  if (x <= CENTRE) return Math.exp(x * x) * (1 - central(x));
  if (x <= 4) return horner(MIDDLE_ABOVE, x) / horner(MIDDLE_BELOW, x);
  const square = 1 / (x * x);
  const series = (square * horner(FAR_ABOVE, square)) / horner(FAR_BELOW, square);
  return (ONE_BY_ROOT_PI - series) / x;
}

/** e^−x² with x² taken apart, so that its rounding does not grow by x²: h = x to sixteenths, x² = h² + (x − h)(x + h). */
function expOfMinusSquare(x: number): number {
  if (Math.abs(x) > 40) return 0;
  const h = Math.trunc(x * 16) / 16;
  return Math.exp(-h * h) * Math.exp(-(x - h) * (x + h));
}

function central(x: number): number {
  const square = x * x;
  return (x * horner(CENTRE_ABOVE, square)) / horner(CENTRE_BELOW, square);
}

const CENTRE_ABOVE = [
  3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315,
];
const CENTRE_BELOW = [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1];
const MIDDLE_ABOVE = [
  1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001, 66.11919063714163,
  8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
];
const MIDDLE_BELOW = [
  1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903, 537.1811018620099,
  117.6939508913125, 15.744926110709835, 1,
];
const FAR_ABOVE = [
  0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445, 0.30532663496123236,
  0.016315387137302097,
];
const FAR_BELOW = [
  0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673, 2.568520192289822, 1,
];
