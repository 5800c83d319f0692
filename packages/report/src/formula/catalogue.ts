/** The formulas of the methods. */
import { type Formula, inside, over, sub, sup } from './math.ts';

const x = sub('x', 'ij');
const z = sub('z', 'ij');
const p = sub('p', 'ij');
const r = sub('r', 'ik');
const y = sub('y', 'i');
const error = sub('ε', 'i');
const sum = (index: string): Formula => [sub('Σ', index), ' '];
const square = (base: Formula): Formula => sup(inside(base), '2');

/** z_ij runs from 0, the worst, to 1, the best. */
export const minmax: Formula = [
  z,
  ' = ',
  over([x, ' − ', sub('min', 'i'), ' ', x], [sub('max', 'i'), ' ', x, ' − ', sub('min', 'i'), ' ', x]),
];

/** Shares, entropy, weight. */
export const entropy: Formula = [
  [p, ' = ', over(z, [sum('i'), z]), ',  '],
  [sub('e', 'j'), ' = −', over([sum('i'), p, ' ln ', p], 'ln n'), ',  '],
  [sub('w', 'j'), ' = ', over(['1 − ', sub('e', 'j')], [sum('k'), inside(['1 − ', sub('e', 'k')])])],
];

export const weightedSum: Formula = [sub('S', 'i'), ' = ', sum('j'), sub('w', 'j'), ' ', z];
export const weightedProduct: Formula = [sub('S', 'i'), ' = exp', inside([sum('j'), sub('w', 'j'), ' ln ', z])];

/** The curve and its R². */
export const exponential: Formula = [
  [y, ' = a exp', inside(['b ', sub('x', 'i')]), ' + ', error, ',  '],
  [sup('R', '2'), ' = 1 − '],
  over([sum('i'), square([y, ' − ', sub('ŷ', 'i')])], [sum('i'), square([y, ' − ȳ'])]),
];

const linear = (outcome: Formula): Formula => [
  outcome,
  ' = ',
  sub('β', '0'),
  ' + ',
  [sum('j'), sub('β', 'j'), ' ', x, ' + ', error],
];
export const regression: Formula = linear(y);
export const logRegression: Formula = linear(['ln ', y]);

const weighted = (k: string): Formula => [
  sub('π', k),
  ' φ',
  inside([y, '; ', sub('x', 'i'), '′', sub('β', k), ', ', { base: 'σ', sub: k, sup: '2' }]),
];

export const mixture: Formula = ['f', inside([y, ' | ', sub('x', 'i')]), ' = ', sum('k'), weighted('k')];
export const posterior: Formula = [r, ' = ', over(weighted('k'), [sum('l'), weighted('l')])];

export const criteria: Formula = [
  'AIC = 2k − 2 ln L,  ',
  'BIC = k ln n − 2 ln L,  ',
  ['ICL = BIC − 2 ', sum('i'), sum('k'), r, ' ln ', r],
];
