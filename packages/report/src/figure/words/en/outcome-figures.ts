/** Figures of the outcome and what goes with it. */
import { times } from './phrases.ts';

export const outcomeFigures = {
  outcomeHistogram: {
    constant: (name: string) => `${name} does not vary`,
    right: (name: string, nouns: string, mean: string, median: string) =>
      `${name}: a few ${nouns} pull the mean up, to ${mean} against a median of ${median}`,
    left: (name: string, nouns: string, mean: string, median: string) =>
      `${name}: a few ${nouns} pull the mean down, to ${mean} against a median of ${median}`,
    even: (name: string, mean: string, median: string) =>
      `${name} lies evenly about its middle: mean ${mean}, median ${median}`,
    alt: (name: string, n: number, low: string, high: string, median: string) =>
      `${name}: ${n} values from ${low} to ${high}, median ${median}.`,
    subtitle: (nouns: string, measured: string, two: boolean) =>
      `${measured}${two ? ', and its logarithm' : ''}: number of ${nouns} in each bar; curve: density; strokes at the foot: the ${nouns}`,
    mean: 'mean',
    median: 'median',
  },
  outcomeQuantiles: {
    untested: (name: string) => `${name} against the normal distribution`,
    not: (name: string) => `${name} does not follow the normal line`,
    fits: (name: string) => `${name} follows the normal line`,
    neither: (name: string) => `${name} and its logarithm both bend away from the normal line`,
    onlyLog: (name: string) => `${name} bends away from the normal line, its logarithm follows it`,
    onlyPlain: (name: string) => `${name} follows the normal line, its logarithm does not`,
    both: (name: string) => `${name} and its logarithm both follow the normal line`,
    alt: (name: string, test: string) => (test === '' ? `${name}.` : `${name}: Shapiro-Wilk ${test}.`),
    z: 'standard normal quantile',
    subtitle:
      'Ordered values against normal quantiles; line through the quartiles, band: two standard errors; W and p after Shapiro and Wilk',
  },
  outcomeByUnit: {
    alike: (name: string) => `${name} is the same everywhere`,
    times: (name: string, top: string, ratio: string, last: string) =>
      `${name} in ${top} is ${ratio} times that in ${last}`,
    range: (name: string, top: string, high: string, last: string, low: string) =>
      `${name} runs from ${low} in ${last} to ${high} in ${top}`,
    missing: 'no value',
    median: (value: string) => `median ${value}`,
    hidden: (n: number) => `… ${n} between them, in the table`,
  },
  exponentialFits: {
    little: (outcome: string, n: number, r2: string) =>
      n === 1
        ? `The curve says little about ${outcome}: R² ${r2}`
        : `None of the ${times(n)} curves says much about ${outcome}: R² at most ${r2}`,
    flat: (outcome: string) => `${outcome} neither rises nor falls along any curve`,
    one: (outcome: string, x: string, rises: boolean, r2: string) =>
      `${x}: where it is higher, ${outcome} is ${rises ? 'higher' : 'lower'} (R² ${r2})`,
    falls: (outcome: string, n: number, closest: string, r2: string) =>
      `All ${times(n)} curves fall: higher scores go with lower ${outcome}; closest: ${closest} (R² ${r2})`,
    rises: (outcome: string, n: number, closest: string, r2: string) =>
      `All ${times(n)} curves rise: higher scores go with higher ${outcome}; closest: ${closest} (R² ${r2})`,
    mixed: (outcome: string, rising: string, closest: string, r2: string) =>
      `${outcome} rises with some and falls with others; rising: ${rising}; closest: ${closest} (R² ${r2})`,
    subtitle: (measured: string) =>
      `${measured}, and the curve y = a·exp(bx) by least squares; band: two standard errors of the curve; R² on the original scale`,
  },
};
