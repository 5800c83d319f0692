/** A printed figure: its text says its value, and its decimals say how far the value may be from the truth. */

export interface Figure {
  /** As it is written, without the marks of significance. */
  readonly text: string;
  readonly value: number;
  /** One unit of the last printed place: 0.001 of `1.450`, also 0.001 of `47.6%`. */
  readonly unit: number;
  /** `below` for `<0.001`, `above` for `>0.10`. */
  readonly sense: 'equal' | 'below' | 'above';
  /** The marks of significance that follow it, such as `***`. */
  readonly stars: string;
  /** JSON pointer into the printed tables; empty until the tables are read. */
  readonly path: string;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+`;
const PATTERN = new RegExp(
  String.raw`^([<>≤≥]?)([+-]?)(${DIGITS})(?:[eE]([+-]?\d{1,3})|[×x]10\^?([+-]?\d{1,3}))?(%?)([*+†‡]{0,6})$`,
);

/**
 * Reads one printed figure, or gives null where the text is none. It takes what tables print: a sign (also − and a
 * full-width one), thousands separated by commas, a point with or without a leading 0, `%`, `e-5` or `×10^-5`,
 * `<0.001`, marks of significance behind it, brackets around it. A comma is never a decimal point.
 *
 * @example
 * const { value, unit, stars } = readFigure('−2.368***')!;
 * [value, unit, stars]; // => [-2.368, 0.001, '***']
 * readFigure('47.6%')!.value; // => 0.476
 * readFigure('1,5'); // => null
 */
export function readFigure(written: string): Figure | null {
  const text = written
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013\u2014\u2011]/g, '-')
    .replace(/[∗⁎]/g, '*')
    .replace(/\s/g, '');
  const bare = /^[([](.*)[)\]]$/.exec(text)?.[1] ?? text;
  const match = PATTERN.exec(bare);
  if (!match) return null;
  const [, comparison, sign, digits, e, power, percent, stars] = match;
  const plain = digits!.replaceAll(',', '');
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const exponent = Number(e ?? power ?? 0) - (percent === '%' ? 2 : 0);
  const value = Number(`${sign}${plain}e${exponent}`);
  if (!Number.isFinite(value)) return null;
  const sense = /[<≤]/.test(comparison!) ? 'below' : /[>≥]/.test(comparison!) ? 'above' : 'equal';
  const shown = written.trim().replace(/[\s*＊∗⁎†‡+]+$/, '');
  return {
    text: shown,
    value: value === 0 ? 0 : value,
    unit: Number(`1e${exponent - decimals}`),
    sense,
    stars: stars!,
    path: '',
  };
}

/** The figure is written as a whole number. */
export const isWhole = (figure: Figure): boolean => Number.isInteger(figure.value) && figure.unit >= 1;

/**
 * `value` written with as many decimals as the figure has.
 *
 * @example
 * writtenLike(readFigure('79.579')!, 47.58); // => '47.580'
 */
export function writtenLike(figure: Figure, value: number): string {
  const percent = /[%％]/.test(figure.text);
  const unit = percent ? figure.unit * 100 : figure.unit;
  const decimals = Math.min(20, Math.max(0, Math.round(-Math.log10(unit))));
  return percent ? `${(value * 100).toFixed(decimals)}%` : value.toFixed(decimals);
}
