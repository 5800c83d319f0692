/** White space inside a line: a thin space between Han and Latin letters or digits, since SVG text gets no autospace everywhere. */
const HAN = '\\u3400-\\u9fff';
const AFTER_HAN = new RegExp(`([${HAN}])(?=[A-Za-z0-9−<>=●◆▲■])`, 'g');
const BEFORE_HAN = new RegExp(`([A-Za-z0-9%²])(?=[${HAN}])`, 'g');

/** Marks that turn the direction of all text behind them, which is not only their own. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * @example
 * spaced('共27个省份，R²为0.57').replaceAll('\u2009', '|'); // => '共|27|个省份，R²|为|0.57'
 */
export const spaced = (words: string): string =>
  words
    .replace(TURNING, '')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(AFTER_HAN, '$1\u2009')
    .replace(BEFORE_HAN, '$1\u2009');
