/** How a number is written for a reader: a real minus, thin spaces between thousands, a fixed number of decimals. */

/** U+2212. A hyphen is half as wide as a plus and breaks from its number at a line's end. */
export const MINUS = '−';
/** U+2009, between thousands: neither a comma nor a point, which different readers read differently. */
export const THIN_SPACE = '\u2009';
/** What stands where there is no number. */
export const ABSENT = '–';

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** The whole part of a number with thin spaces between thousands. */
const grouped = (digits: string): string => digits.replace(THOUSANDS, THIN_SPACE);

/**
 * A number with a fixed count of decimals; null is a dash. A value that rounds to zero loses its sign.
 *
 * @example
 * fixed(-12345.678, 1); // => '−12\u2009345.7'
 * fixed(-0.0001, 2); // => '0.00'
 * fixed(null, 2); // => '–'
 */
export function fixed(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return ABSENT;
  if (Math.abs(value) >= 1e15) return scientific(value, 3);
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string | undefined];
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? MINUS : '';
  return sign + grouped(whole) + (fraction === undefined ? '' : `.${fraction}`);
}

const RAISED: Record<string, string> = { '-': '⁻', ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((c, i) => [i, c])) };

/**
 * A number with so many significant digits and a power of ten, never with the `e` of a machine.
 *
 * @example
 * scientific(0.0000314, 2); // => '3.1 × 10⁻⁵'
 * scientific(-2.5e12, 2); // => '−2.5 × 10¹²'
 */
export function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e') as [string, string];
  const raised = [...exponent.replace('+', '')].map((c) => RAISED[c]!).join('');
  return `${value < 0 ? MINUS : ''}${mantissa} × 10${raised}`;
}

/**
 * A number of which nothing is known but the number: at most `digits` significant digits and no trailing zeros,
 * as a diagnostic repeats what it was given.
 *
 * @example
 * plain(-0.25); // => '−0.25'
 * plain(44652.8); // => '44\u2009652.8'
 * plain(0.0000314); // => '3.14 × 10⁻⁵'
 */
export function plain(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : `${MINUS}∞`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  const rounded = Number(value.toPrecision(digits));
  if (size < 1e-4 || size >= 1e15) {
    const significant = Math.abs(rounded).toExponential().split('e')[0]!.replace('.', '').length;
    return scientific(rounded, significant);
  }
  const decimals = String(Math.abs(rounded)).split('.')[1]?.length ?? 0;
  return fixed(rounded, decimals);
}
