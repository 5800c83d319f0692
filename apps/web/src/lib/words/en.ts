/** Words of the site that stand around a study. */
import type { zh } from './zh.ts';

type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : T[K] extends readonly [string, string]
        ? readonly [string, string]
        : Words<T[K]>;
};
export type SiteWords = Words<typeof zh>;

export const en: SiteWords = {
  lang: 'en',
  name: 'English',
  site: 'cedu',
  tagline:
    'Turns a table of regions into an index, a regression and a grouping, and says how far each figure can be trusted.',
  skip: 'Skip to text',
  studies: 'Studies',
  languages: 'Languages',
  contents: 'Contents',
  asTable: 'As a table',
  allRows: (n) => `All ${n} rows`,
  link: 'Link',
  linkOf: (title) => `Link to this figure: ${title}`,
  fileOf: (kind, title) => `${kind}: ${title}`,
  source: 'Source: ',
  studyOf: (n, noun) => `${n} ${noun}`,
  report: 'Complete results (JSON)',
  bar: { study: 'Study', audit: 'Audit', variables: 'Every variable', compare: 'Compare', units: 'Units' },
  variables: {
    heading: 'A grid for each variable',
    lede: 'The same grid with each variable in turn. A schematic, not a map: one square per provincial unit, roughly in place.',
    choose: 'The grid shows',
  },
  sheet: {
    profile: 'Its place on every measure',
    profileNote:
      'A tick is a unit, the dot is this one, from the smallest value to the largest. Places count from the largest, which is not always the best.',
    variable: 'Variable',
    value: 'Value',
    place: 'Place',
    strip: 'smallest → largest',
    lead: (index, rank, n, score) => `${index}: number ${rank} of ${n}, score ${score}.`,
    unsupported: 'The data do not show more than one kind. This is only where it would fall if there were.',
    unsettled: 'That there is more than one kind is not settled. This is only where it would fall if there were.',
    neighbours: 'Units before and after',
    back: 'Back to the study',
  },
  units: {
    title: (noun) => `Every ${noun}`,
    lede: (noun) => `A page for each ${noun}: its place on every measure, and what each step says of it.`,
  },
  pinned: {
    open: 'Open its sheet',
    close: 'Clear',
    told: (index, rank, n, score) => `${index}: number ${rank} of ${n}, ${score}`,
  },
  drawing: 'Units in this figure; arrow keys move, Enter opens the sheet, Escape clears',
  png: 'PNG',
  compare: {
    heading: 'Two studies, side by side',
    title: (a, b) => `${a}, beside ${b}`,
    lede: 'Two studies side by side: how ranks move, how coefficients differ, who changes group. Their data or designs differ; a difference does not say who is right.',
    shared: (n) => `The two studies share ${n} units.`,
    ranks: 'Ranks',
    coefficients: 'Coefficients',
    groups: 'Groups',
    noCoefficients: 'Only one of the studies has a regression, so there is nothing to compare.',
    noGroups: 'Only one of the studies has groups, so there is nothing to compare.',
    moved: (n, shared, noun) => `${n} of ${shared} ${noun} change group.`,
    group: (from, to) => `Group ${from} → group ${to}`,
    supposed:
      'The data of B do not settle that there is more than one kind; this is only where each would fall if there were. Groups are numbered by the slope of the index, the smallest first.',
    coefficientsNote: (a, b) =>
      `${a || b ? `${a ? 'A' : 'B'} as the paper prints it, stars included. ` : ''}Standard errors in brackets.`,
    list: 'Studies that can be compared',
    beside: (other) => `Beside another study: ${other}`,
  },
  audit: {
    title: 'What was printed, and what follows',
    lede: 'The figures of a paper constrain each other: AIC follows from the likelihood and the count of parameters, weights follow from scores, and sentences must match tables. A verdict is “inconsistent” only where no rounding and no usual convention can reconcile the two. What is stated is arithmetic, not motive.',
    explained: {
      'decision-changing': 'a conclusion of the text would turn',
      inconsistent: 'the figures cannot hold together',
      'not checkable': 'a needed figure is missing',
      consistent: 'equal within rounding',
    },
    paper: 'Paper',
    all: 'The whole audit, with what agrees',
    more: 'Identity, intervals, conventions tried',
  },
  read: 'Read the study',
  copy: 'Copy',
  copied: 'Copied',
  search: {
    label: (noun) => `Find a ${noun}`,
    hint: '广东, Guangdong, GD, 440000',
    none: 'Nothing found',
    found: 'found',
  },
  engine: (engine) => `Computed by cedu ${engine} when this page was built; no number on it was typed.`,
  front: {
    title: 'cedu',
    lede: 'Which regions lead, what goes with what, whether there is more than one kind of region, and how sure anyone can be. Every page reads from top to bottom; every figure and table can be taken home.',
  },
  notFound: 'No such page',
  notes: {
    entropy: [
      'Entropy weight',
      'Each column is scaled to 0–1; e is the entropy of the units’ shares. The weight is in proportion to 1 − e: the more a column is concentrated, the more it weighs. It measures difference, not importance.',
    ],
    tiles: [
      'Not a map',
      'A schematic: one square per provincial unit, roughly in place. Hatched squares are not in the study.',
    ],
    skewness: [
      'Skewness and kurtosis',
      'g1 and g2 are moment estimates, G1 and G2 are corrected for small samples; kurtosis is in excess of 3.',
    ],
    normality: [
      'W and p',
      'The closer the Shapiro–Wilk W is to 1, the more normal the values look; a small p says they do not.',
    ],
    fits: [
      'Two kinds of R²',
      'The curves are fitted on the original scale and so is R². The line fitted to logarithms stands beside them; the two are not comparable.',
    ],
    interval: [
      '95% intervals',
      'From the standard error and the t distribution. Where one crosses zero, the sign is not settled.',
    ],
    vif: [
      'Collinearity',
      'A variance inflation factor (VIF) says by how much the variance of a coefficient grows because its variable goes with the others.',
    ],
    population: [
      'On p-values',
      'The units are nearly a whole population; a p-value treats them as draws from a process.',
    ],
    ratio: [
      'Why simulate',
      'The likelihood ratio of a mixture follows no chi-squared law. It is simulated as if there were one kind, and the observed ratio is looked up among the simulated.',
    ],
    guard: [
      'The guard on variances',
      'The likelihood has no bound as one variance goes to zero, so the smallest is held to a share of the largest. A fit on that bound is shown and casts no vote.',
    ],
    posterior: [
      'Posterior, decided',
      'The posterior is the probability that a unit belongs to a component. From 0.9 on it is called decided; with few observations posteriors are over-sure.',
    ],
    range: [
      'A range is no confidence interval',
      'It says what another reasonable design would give, not what another sample would.',
    ],
  },
};
