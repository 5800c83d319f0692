/** Numbers as readers see them: one formatter for every table, sentence and figure. */
export {
  coefficientDecimals,
  columnDecimals,
  MOST_DECIMALS,
  scoreDecimals,
  significantDecimals,
  supportedDecimals,
} from './digits.ts';
export { pEquals, percent, pValue, STARS, stars } from './probability.ts';
export { ABSENT, fixed, MINUS, plain, scientific, THIN_SPACE } from './write.ts';
