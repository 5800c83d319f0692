/** English words for how far the figures can be trusted. */
export const trust = {
  name: 'How sure',
  factors: {
    normalise: 'normalisation',
    weights: 'weights',
    aggregate: 'aggregation',
    leftOut: 'indicator left out',
    noise: 'noise on the weights',
    totals: 'totals or per head',
    controls: 'controls',
    exclusions: 'exclusions',
    outcome: 'outcome series',
  } as Record<string, string>,
  options: {
    minmax: 'min-max',
    rank: 'ranks',
    zscore: 'z-score',
    percentile: 'percentiles',
    'distance-to-best': 'distance to the best',
    entropy: 'entropy',
    'nested-entropy': 'entropy, nested',
    'equal-indicators': 'equal over indicators',
    'equal-dimensions': 'equal over dimensions',
    critic: 'CRITIC',
    pca: 'principal components',
    cv: 'coefficients of variation',
    given: 'as given',
    arithmetic: 'arithmetic',
    geometric: 'geometric',
    none: 'none',
    all: 'all',
    totals: 'totals',
    'per-head': 'per head',
    study: 'as in the study',
    fewest: 'fewest possible',
  } as Record<string, string>,
  without: (name: string) => `all but ${name}`,
  heading: {
    firm: 'the leaders hold, the coefficient does not',
    ranks: 'the middle of the ranking is open',
    hold: 'the ranking holds',
    multiverse: 'what depends on the design',
  },
  ranks: {
    say: (draws: string, level: string) =>
      `In ${draws} designs of the index, normalisation, weights, aggregation and one indicator left out were drawn at random. The middle ${level} of ranks is a range over designs, not a confidence interval.`,
    leaders: (leaders: string, several: boolean, draws: string, worst: string) =>
      `${leaders} ${several ? 'stay' : 'stays'} among the first ${worst} in all ${draws}.`,
    first: (unit: string, draws: string) => `${unit} stays first in all ${draws}.`,
    widest: (unit: string, low: number, high: number) => `The widest range is that of ${unit}: rank ${low} to ${high}.`,
    pairs: (dependent: string, compared: string, level: string) =>
      `Of ${compared} pairs, the order of ${dependent} depends on the design: neither leads in ${level} of the draws.`,
    moved: (factor: string, share: string) =>
      `Ranks would move least if the choice of ${factor} were settled: ${share} of the variance of their shifts goes with it and what it meets.`,
    firm: (draws: string) => `the lead holds in all ${draws} designs tried`,
    likely: (level: string, draws: string) => `the lead holds in ${level} of ${draws} designs`,
    open: 'other designs have other leaders',
    range: 'rank range',
    rangeNote: (level: string, draws: string) =>
      `Rank range: the middle ${level} over ${draws} designs of the index; not a confidence interval.`,
  },
  sensitivity: {
    title: 'What moves the ranks',
    factor: 'choice',
    options: 'options',
    first: 'alone',
    total: 'with others',
    share: 'share, %',
    low: 'low',
    high: 'high',
    note: (evaluations: string, level: string) =>
      `Sobol’s indices of the mean shift of ranks, ${evaluations} evaluations; ${level} bootstrap intervals. With others: the share that would go if this choice were settled.`,
  },
  multiverse: {
    say: (designs: string, focus: string, median: string, low: string, high: string) =>
      `Over ${designs} designs of the whole study the slope of ${focus}, per standard deviation, has a median of ${median} and runs from ${low} to ${high}.`,
    negative: (share: string) => `It is negative in ${share} of them.`,
    excludes: (classical: string, robust: string) => `Its 95% interval leaves out 0 in ${classical} (HC3: ${robust}).`,
    moved: (factor: string, share: string) =>
      `What moves it most is the choice of ${factor}, with ${share} of the spread of the estimates. No p-value is meant over designs.`,
    level: 'With the outcome itself instead of its logarithm:',
    log: 'With the logarithm of the outcome:',
    title: (focus: string) => `The slope of ${focus} by choice`,
    factor: 'choice',
    option: 'option',
    median: 'median slope',
    share: 'spread, %',
    own: '•',
    note: (designs: string) =>
      `Medians over the designs with each option, of ${designs}. Spread: share of the spread of the estimates that goes with the choice alone. • the study’s own.`,
  },
  leaveOneOut: {
    say: (focus: string, low: string, without: string, high: string, other: string, all: string) =>
      `Leaving out one unit at a time, the slope of ${focus} per standard deviation runs from ${low} (without ${without}) to ${high} (without ${other}); with all it is ${all}.`,
    sign: (units: string) => `Its sign turns without ${units}.`,
    significance: (units: string) => `Whether its interval leaves out 0 turns without ${units}.`,
    steady: 'No single unit turns its sign or whether its interval leaves out 0.',
    components: (units: string) => `The K that BIC chooses changes without ${units}.`,
    title: 'Without one unit',
    estimate: 'slope',
    low: 'low',
    high: 'high',
    shift: 'shift',
    k: 'K',
    moved: 'change group',
    note: (n: number, k: string) => `The ${n} units that move the slope most, per standard deviation${k}.`,
    kNote: '; K by BIC; units that change their group',
  },
  components: {
    simulated: (asLarge: string, replicates: string, p: string) =>
      `If there were one kind, a ratio this large would arise in ${asLarge} of ${replicates} simulations (${p}).`,
    one: (noun: string, _kinds: string) => `The data do not show more than one kind of ${noun}.`,
    weak: (noun: string, _kinds: string) => `A weak sign of more than one kind of ${noun}.`,
    supported: (noun: string, kinds: string) =>
      `${kinds[0]!.toUpperCase()}${kinds.slice(1)} kinds of ${noun} are supported.`,
    unsettled: (_noun: string, kinds: string) =>
      `${kinds[0]!.toUpperCase()}${kinds.slice(1)} lines fit better than one; which unit follows which is not settled.`,
    exhausted: 'Every step was rejected, so there may be more than were tried.',
    headings: {
      one: (_kinds: string) => 'the data do not say so',
      weak: (_kinds: string) => 'a weak sign',
      supported: (kinds: string) => `${kinds} kinds are supported`,
      unsettled: (kinds: string) => `${kinds} lines fit better; the units are not settled`,
    },
    because: (asLarge: string, replicates: string) =>
      `a ratio this large in ${asLarge} of ${replicates} simulations of one kind`,
    not: {
      replicated: 'The best fit with two components was not reached again from other starts.',
      interior: 'It lies on the variance bound.',
      stable: 'Its groups do not keep.',
    },
  },
};
