/** Figures of the index. */
import { capital, plural, times } from './phrases.ts';

export const indexFigures = {
  weights: {
    even: (share: string, index: string) => `Every indicator weighs the same in ${index}: ${share}`,
    one: (name: string, share: string, index: string) => `${name} alone carries half of ${index}: ${share}`,
    half: (half: number, total: number, index: string, name: string, share: string) =>
      `${capital(times(half))} of ${total} indicators carry half of ${index}; the heaviest: ${name}, ${share}`,
    ties: (half: number, total: number, index: string) =>
      `${capital(times(half))} of ${total} indicators carry half of ${index}`,
    subtitle: (method: string, nested: boolean) =>
      `Share of the whole index, per cent; ${method} ${nested ? 'nested within dimensions' : 'over all indicators'}`,
    equal: (share: string) => `equal weights: ${share}`,
  },
  dimensionWeights: {
    even: (share: string, index: string) => `Every dimension weighs the same in ${index}: ${share}`,
    title: (name: string, share: string, index: string, indicators: number, total: number) =>
      `${name} makes up ${share} of ${index}, with ${indicators} of ${total} indicators`,
    subtitle: 'Share of the whole index by dimension; below, what each would weigh if all indicators weighed the same',
    below: 'if every indicator weighed the same',
    ticks: 'Share of the whole index by dimension; upright mark: its share if every indicator weighed the same',
  },
  ranking: {
    alike: 'All units have the same score',
    ahead: (names: string, size: number) => `${names} ${size === 1 ? 'leads' : 'lead'} by a distance`,
    spread: (first: string, score: string, last: string, least: string) =>
      `${first} leads with ${score}, ${last} is last with ${least}`,
    score: 'Score',
    range: 'Rank range',
    hidden: (n: number) => `… ${n} between them, in the table`,
    subtitle: (
      index: string,
      count: string,
      parts: boolean,
      range: { readonly draws: number; readonly level: number } | null,
    ) =>
      `${index} of ${count}${parts ? ', and its dimensions; the best in each stands out' : ''}` +
      (range === null
        ? ''
        : `. Rank range: the middle ${Math.round(100 * range.level)}% of ${range.draws} designs as a bar, all as a line, the study’s own rank as a tick`),
  },
  tileGrid: {
    empty: (name: string) => `No province has a value of ${name}`,
    alike: (name: string) => `${name} is the same in every province`,
    title: (name: string, top: string, last: string) => `${name}: highest in ${top}, lowest in ${last}`,
    outside: 'not in the study',
    missing: 'no value',
    or: ' or ',
    between: (low: string, high: string) => (/−/.test(low + high) ? `${low} to ${high}` : `${low}–${high}`),
    counted: (n: number) => `${plural(n, 'province')}; bars of the legend count them`,
    subtitle: (measured: string, counted: string) =>
      `${measured}. A schematic, not a map: one square a province, roughly in its place. ${counted}`,
  },
  weightImportance: {
    unknown: 'Weights of the indicators',
    alike: 'Every indicator carries about what it weighs',
    title: (name: string, weight: string, importance: string, more: boolean) =>
      `${name} weighs ${weight} but carries ${more ? 'more' : 'less'}, ${importance}`,
    weight: 'weight',
    importance: 'importance',
    subtitle:
      'Weight, and importance: the share of the index’s variation that goes with the indicator (correlation ratio), both in per cent of their sums',
  },
  rankSlopes: {
    none: (from: string, to: string) => `${from} and ${to} give the same ranks`,
    title: (unit: string, from: number, to: number, movers: number, total: number, far: number) =>
      `${unit} moves most, from ${from} to ${to}; ${movers === 0 ? 'none' : movers} of ${total} ${movers < 2 ? 'moves' : 'move'} by ${far === 3 ? 'three' : far} ranks or more`,
    subtitle: (count: string, far: number) => `Ranks of ${count} under two designs; in colour: moves of ${far} or more`,
  },
};
