/** Words of the figures in English. A title states the finding; a coefficient goes with something, it never does anything. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const times = (n: number): string =>
  n === 1 ? 'one' : n === 2 ? 'two' : n === 3 ? 'three' : n === 4 ? 'four' : `${n}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const scaled: Record<string, string> = {
  minmax: 'regressors scaled to 0–1',
  zscore: 'regressors standardised',
  none: '',
};
const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const hollow = (kept: boolean): string =>
  kept
    ? 'Hollow: posterior below 0.9, or its group kept in fewer than 90% of bootstrap fits'
    : 'Hollow: posterior below 0.9';

/** What the heading of groups says where the test does not support them. */
const supposedGroups = {
  unshown: 'Groups, if there were more than one: the data do not show it.',
  unsettled: 'Groups, if there were more than one: that is not settled.',
  untested: 'Groups, if there were more than one: that was not tested.',
};
export type Standing = keyof typeof supposedGroups | 'supported';

export const en = {
  source: {
    data: (names: readonly string[]) => `Source: ${names.join('; ')}`,
    study: (name: string) => `Source: ${name}`,
  },
  alt: { bars: (title: string, rows: readonly string[]) => `${title}. ${rows.join(', ')}.` },
  columns: {
    dimension: 'dimension',
    indicator: 'indicator',
    weight: 'weight',
    indicators: 'indicators',
    equal: 'equal weights',
    importance: 'importance',
    rank: 'rank',
    unit: 'unit',
    score: 'score',
    rankLow: 'rank, low',
    rankHigh: 'rank, high',
    variable: 'variable',
    value: 'value',
    from: 'from',
    to: 'to',
    count: 'count',
    normalQuantile: 'normal quantile',
    observed: 'observed',
    fitted: 'fitted',
    residual: 'residual',
    standardisedResidual: 'standardised residual',
    leverage: 'leverage',
    cook: 'Cook’s distance',
    model: 'model',
    estimate: 'estimate',
    low: 'low',
    high: 'high',
    criterion: 'criterion',
    choice: 'chooses',
    group: 'group',
    posterior: 'posterior',
    share: 'share',
    scale: 'scale',
    leftOut: 'left out',
  },
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
  observedFitted: {
    title: (share: string, outcome: string, unit: string, above: boolean) =>
      `The regression accounts for ${share} of the variation in ${outcome}; ${unit} lies farthest ${above ? 'above' : 'below'} its fit`,
    plain: (unit: string, above: boolean, outcome: string) =>
      `In ${outcome}, ${unit} lies farthest ${above ? 'above' : 'below'} its fit`,
    alt: (title: string, rows: readonly string[]) =>
      `${title}. Farthest from the fit, observed (fitted): ${rows.join(', ')}.`,
    fitted: (outcome: string) => `fitted ${outcome}`,
    observed: (outcome: string) => `observed ${outcome}`,
    subtitle: (outcome: string, controls: boolean, band: boolean) =>
      `${outcome}${controls ? ', all controls' : ''}; on the line the fit is exact${band ? '; band: two residual standard deviations' : ''}`,
    above: 'observed above the fit',
    below: 'observed below the fit',
  },
  residualsLeverage: {
    leans: (unit: string, cook: string, leverage: string) =>
      `The fit leans on ${unit}: Cook’s distance ${cook}, leverage ${leverage}`,
    even: (unit: string, cook: string) => `No unit decides the fit; ${unit} weighs most, Cook’s distance ${cook}`,
    alt: (title: string, rows: readonly string[]) => `${title}. Largest Cook’s distances: ${rows.join(', ')}.`,
    leverage: 'leverage',
    residual: 'standardised residual',
    twice: 'twice the mean leverage',
    subtitle: (outcome: string, controls: boolean) =>
      `Regression of ${outcome}${controls ? ' with all controls' : ''}; dashed curves: Cook’s distance of 0.5 and 1`,
  },
  coefficients: {
    unmeasured: 'Coefficients without standard errors',
    focusTurns: (name: string, alone: boolean) =>
      alone
        ? `${name} stands clear of zero alone, but not with the controls`
        : `${name} stands clear of zero only with the controls`,
    none: 'No coefficient stands clear of zero',
    all: 'Every coefficient stands clear of zero',
    some: (names: string) => `Clear of zero: only ${names}`,
    without: 'without controls',
    with: 'with controls',
    lower: (outcome: string) => `← goes with lower ${outcome}`,
    higher: (outcome: string) => `goes with higher ${outcome} →`,
    lowerShort: '← lower',
    higherShort: 'higher →',
    subtitle: (outcome: string, level: string, covariance: string, n: number, scale: string) =>
      `${clauses(`Coefficients for ${outcome} with ${level} intervals`, scaled[scale] ?? '', `${covariance} standard errors`)}, n\u00a0=\u00a0${n}`,
  },
  criteria: {
    noVote: 'No fit has a vote on the number of components',
    onlyVoter: (k: number) =>
      k === 1
        ? 'Only the single line has a vote: the fits with more lie on the variance bound'
        : `Only the fit with ${times(k)} components has a vote: the others lie on the variance bound`,
    agree: (k: number, n: number, edge: 'tried' | 'voting' | null) =>
      `All ${n} criteria choose ${times(k)}${edge === null ? ` ${k === 1 ? 'component' : 'components'}` : `, the most ${edge === 'tried' ? 'tried' : 'with a vote'}: no minimum found`}`,
    differ: (camps: readonly string[]) => `The criteria differ: ${camps.join('; ')}`,
    camp: (names: string, n: number, k: number, edge: 'tried' | 'voting' | null) =>
      `${names} ${n === 1 ? 'chooses' : 'choose'} ${times(k)}${edge === null ? '' : edge === 'tried' ? ', the most tried' : ', the most with a vote'}`,
    axis: 'points from the choice; lower is better',
    chooses: 'chooses',
    subtitle: (n: number, bound: boolean, far: boolean) =>
      `The digit is the number of components, n\u00a0=\u00a0${n}. ` +
      clauses(
        'Filled: the choice',
        bound ? 'dashed (†): on the variance bound, no vote' : '',
        far ? 'at either end: farther off than drawn' : '',
      ),
  },
  componentScatter: {
    supposed: (k: number, focus: string, least: string, most: string) =>
      `If there were ${times(k)} kinds, the slopes of ${focus} would run from ${least} to ${most}`,
    supported: (k: number, focus: string, least: string, most: string) =>
      `${capital(times(k))} lines, with slopes of ${focus} from ${least} to ${most}`,
    line: (k: number, slope: string, units: number) => `Component ${k}: slope ${slope}, ${plural(units, 'unit')}.`,
    undecided: (n: number) => `${plural(n, 'unit')} undecided, drawn hollow.`,
    component: (k: number) => `component ${k}`,
    notes: (standing: Standing): string[] => (standing === 'supported' ? [] : [supposedGroups[standing]]),
    subtitle: (scale: string, standing: Standing, kept: boolean, binds: boolean) =>
      `${standing === 'supported' ? '' : `${supposedGroups[standing]} `}${hollow(kept)}. Lines with the other regressors at their means${scale === 'none' ? '' : `; ${scaled[scale] ?? ''}`}${binds ? '; this fit lies on the variance bound' : ''}`,
  },
  posteriors: {
    supposed: (k: number, decided: number, count: string) =>
      `If there were ${times(k)} kinds, ${decided} of ${count} would be decided`,
    supported: (decided: number, count: string, kept: boolean) =>
      kept
        ? `${decided} of ${count} are decided, by posterior and bootstrap`
        : `${decided} of ${count} have a posterior of at least 0.9`,
    subtitle: (standing: Standing, kept: boolean, binds: boolean) =>
      `${standing === 'supported' ? '' : `${supposedGroups[standing]} `}Posterior probability of each component. ${hollow(kept)}; small samples make posteriors over-sure${binds ? '; this fit lies on the variance bound' : ''}`,
    group: (k: number, count: string) => `Group ${k}, ${count}`,
  },
  coMembership: {
    title: (share: string) => `${share} of all pairs are together, or apart, in at least nine fits of ten`,
    alt: (n: number, replicates: number) =>
      `Heat map of ${n} units by ${n} over ${replicates} bootstrap fits; the values are in the table.`,
    block: (n: number) => `mean of blocks of ${plural(n, 'unit')}`,
    subtitle: (count: string, replicates: number, components: number, size: number) =>
      `Share of ${replicates} bootstrap fits with ${times(components)} components in which two units fall together; ${count}${size > 1 ? `, in blocks of ${size}` : ''}`,
  },
  bootstrapNull: {
    common: (count: number, total: number, components: number) =>
      `${capital(times(components))} ${components === 1 ? 'kind' : 'kinds'} alone would give a ratio this large in ${count} of ${total} simulations`,
    weak: (count: number, total: number, components: number) =>
      `A weak sign of more than ${times(components)}: a ratio this large arises in ${count} of ${total} simulations`,
    rare: (count: number, total: number, components: number) =>
      `${capital(times(components))} ${components === 1 ? 'kind' : 'kinds'} alone would rarely give a ratio this large: ${count} of ${total} simulations`,
    alt: (lr: string, median: string, p: string) =>
      `Observed ratio ${lr}, median of the simulations ${median}, p ${p}.`,
    observed: (lr: string) => `observed ratio ${lr}`,
    counted: (count: number, total: number) => `${count} of ${total} simulated ratios are as large`,
    reject: (value: string) => `to reject at 5% it would have to pass ${value}`,
    axis: 'likelihood ratio →',
    median: (value: string) => `median ${value}`,
    subtitle: (total: number, from: number, to: number, count: string, p: string) =>
      `Likelihood ratio of ${times(to)} components against ${times(from)} in ${total} samples simulated with ${times(from)}; ${count}; p\u00a0${/^[<>]/.test(p) ? p : `=\u00a0${p}`}`,
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
  leaveOneOut: {
    only: (term: string, units: string) => `Only without ${units} does ${term} stand clear of zero`,
    loses: (term: string, units: string) => `Without ${units}, ${term} no longer stands clear of zero`,
    turns: (term: string, n: number, unit: string, value: string) =>
      `The sign of ${term} turns without ${n === 1 ? unit : `any one of ${n} units`}; without ${unit} it is ${value}`,
    holds: (term: string, unit: string, full: string, value: string) =>
      `The sign of ${term} holds without any unit; leaving out ${unit} moves it most, from ${full} to ${value}`,
    without: (unit: string) => `without ${unit}`,
    hidden: (n: number) => `… ${n} between them, in the table`,
    full: (value: string) => `all units ${value}`,
    subtitle: (term: string, noun: string, sd: boolean) =>
      `Coefficient of ${term}${sd ? ' per standard deviation' : ''} with its interval when one ${noun} is left out; teal: the interval excludes zero; dashed: all units`,
  },
  specificationCurve: {
    title: (term: string, n: number, share: string, negative: boolean, clear: string) =>
      `${share} of ${n} designs give ${term} a ${negative ? 'negative' : 'positive'} coefficient; in ${clear} its interval excludes zero`,
    alone: (term: string, n: number, share: string, negative: boolean) =>
      `${share} of ${n} designs give ${term} a ${negative ? 'negative' : 'positive'} coefficient; this study’s own is ${negative ? 'positive' : 'negative'}`,
    panel: (transform: 'none' | 'log'): string => (transform === 'log' ? 'Outcome, logged' : 'Outcome itself'),
    alt: (low: string, median: string, high: string) => `Estimates from ${low} to ${high}, median ${median}.`,
    own: 'this study',
    subtitle: (term: string, per: 'sd' | 'range' | 'unit', intervals: boolean, panels: boolean) =>
      `Coefficient of ${term}${per === 'sd' ? ' per standard deviation' : per === 'range' ? ' over its range' : ''} under every design, from lowest to highest${intervals ? '; teal: the interval excludes zero' : ''}; below, what each design chooses${panels ? ', then the outcome on its other scale' : ''}. A range over designs is not a confidence interval`,
  },
  design: {
    factor: (name: string): string =>
      (
        ({
          normalise: 'Normalisation',
          weights: 'Weights',
          aggregate: 'Aggregation',
          totals: 'Indicators',
          controls: 'Controls',
          exclusions: 'Exclusions',
          outcome: 'Outcome',
        }) as Record<string, string>
      )[name] ?? name,
    without: (name: string): string => `all but ${name}`,
    option: (_factor: string, option: string): string =>
      (
        ({
          minmax: 'min-max',
          zscore: 'z-score',
          rank: 'ranks',
          entropy: 'entropy',
          'nested-entropy': 'nested entropy',
          'equal-indicators': 'equal, indicators',
          'equal-dimensions': 'equal, dimensions',
          equal: 'equal',
          critic: 'CRITIC',
          pca: 'PCA',
          arithmetic: 'arithmetic',
          geometric: 'geometric',
          totals: 'totals',
          'per-head': 'per head',
          none: 'none',
          all: 'all',
          study: 'the study’s',
          fewest: 'fewest',
        }) as Record<string, string>
      )[option] ?? option,
  },
};
