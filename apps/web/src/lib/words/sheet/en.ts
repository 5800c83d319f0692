/** Words of a unit's sheet: what each step says of one unit. */
import type { zh } from './zh.ts';

export const en: typeof zh = {
  heading: 'What each step says of it',
  rank: 'Rank',
  regression: 'Regression',
  groups: 'Groups',
  leftOut: 'If it is left out',
  range: (draws, level, low, high, best, worst) =>
    best === worst
      ? `Under ${draws} other designs of the index its rank is always ${best}.`
      : low === high
        ? `Under ${draws} other designs of the index its rank is ${low} in the middle ${level}, ${best} at best, ${worst} at worst.`
        : `Under ${draws} other designs of the index its rank runs from ${low} to ${high} in the middle ${level}, ${best} at best, ${worst} at worst.`,
  order: (others) => `Whether it stands before or behind ${others} depends on the design.`,
  settled: (noun, level) => `It stands before or behind every other ${noun} in at least ${level} of the designs.`,
  fitted: (outcome, fitted, observed, gap, above) =>
    `The regression expects ${outcome} of ${fitted}; observed is ${observed}, ${gap} ${above ? 'above' : 'below'}.`,
  pull: (cook, place, n, leverage) =>
    `Cook’s distance is ${cook}, ${place === 1 ? `the largest of ${n}` : `number ${place} of ${n}`}; leverage ${leverage}.`,
  group: (k, posterior) => `It belongs to group ${k}, with a posterior of ${posterior}.`,
  groupIf: (k, posterior) =>
    `If there were more than one kind, it would fall in group ${k}, with a posterior of ${posterior}.`,
  kept: (share) => `It keeps its group in ${share} of bootstrap fits.`,
  decided: 'So it counts as decided.',
  undecided: 'So it counts as undecided.',
  slope: (term, without, interval, all) =>
    `The slope of ${term} per standard deviation is ${without}${interval === '' ? '' : ` (${interval})`}; with every unit it is ${all}.`,
  interval: (level, low, high) => `${level} interval ${low} to ${high}`,
  moved: (n, _noun, names) => `${n} of the others would change group: ${names}.`,
  none: () => 'None of the others would change group.',
  components: (before, after) => `The number of components that BIC chooses goes from ${before} to ${after}.`,
};
