/** English sentences: what a study found. A coefficient goes with something; it never does anything. */
/** `AIC and ICL choose`. */
const chosenBy = (criteria: readonly string[]): string =>
  criteria.length === 1
    ? `${criteria[0]} chooses`
    : `${criteria.slice(0, -1).join(', ')} and ${criteria.at(-1)} choose`;

const lower = (positive: boolean): string => (positive ? 'higher' : 'lower');

export const sentences = {
  index: {
    leaders: (leaders: string, several: boolean, rest: number, below: string) =>
      `${leaders} ${several ? 'lead' : 'leads'}; the other ${rest === 1 ? 'one stays' : `${rest} stay`} below ${below}.`,
    scores: (list: string) => `The highest scores: ${list}.`,
    carries: (dimension: string, share: string) => `${dimension} carries ${share}`,
    why: {
      entropy:
        'Entropy weights give most to the column in which the units differ most; they measure difference, not importance.',
      other: 'The weights are a choice; other weights give other ranks.',
    },
    collinear: (a: string, b: string, r: string) => `${a} and ${b} say nearly the same (r = ${r}).`,
    negative: (a: string, b: string, r: string) => `${a} and ${b} pull apart within their dimension (r = ${r}).`,
    weak: (a: string, b: string, r: string) => `${a} goes little with its own dimension, ${b} (r = ${r}).`,
    elsewhere: (a: string, b: string, r: string) => `${a} goes more with ${b} than with its own dimension (r = ${r}).`,
    more: (n: number) => `${n} more such remarks stand in the data.`,
    sureness: 'under these weights; others were not tried',
  },
  outcome: {
    right: (name: string, g1: string) => `${name} is skewed to the right (G1 = ${g1})`,
    left: (name: string, g1: string) => `${name} is skewed to the left (G1 = ${g1})`,
    even: (name: string, g1: string) => `${name} is close to symmetric (G1 = ${g1})`,
    abnormal: (w: string, p: string) => `a normal distribution does not fit it (W = ${w}, ${p})`,
    normal: (w: string, p: string) => `a normal distribution is compatible with it (W = ${w}, ${p})`,
    logNormal: (name: string, w: string, p: string) =>
      `${name} is compatible with a normal distribution (W = ${w}, ${p}).`,
    logAbnormal: (name: string, w: string, p: string) => `${name} is not normal either (W = ${w}, ${p}).`,
    joined: (skew: string, normality: string) => (normality ? `${skew}; ${normality}.` : `${skew}.`),
    whyLog: 'An intensity is a ratio, and units differ by factors rather than by amounts: hence the logarithm.',
    heading: {
      right: 'a few units pull the mean up',
      left: 'a few units pull the mean down',
      even: 'close to symmetric',
    },
  },
  associations: {
    all: (positive: boolean, outcome: string, curves: number, low: string, high: string) =>
      curves === 1
        ? `A higher value goes with a ${lower(positive)} ${outcome}; R² is ${low} on the original scale.`
        : `In all ${curves} curves a higher value goes with a ${lower(positive)} ${outcome}; R² lies between ${low} and ${high} on the original scale.`,
    flat: (curves: number, low: string, high: string) =>
      curves === 1
        ? `The curve does not stand clear of a flat line; R² is ${low} on the original scale.`
        : `None of the ${curves} curves stands clear of a flat line; R² lies between ${low} and ${high} on the original scale.`,
    unclear: (names: string) => `Not clear of a flat line: ${names}.`,
    flatHeading: 'no clear curve',
    oneHeading: (name: string, positive: boolean, outcome: string) => `higher ${name}, ${lower(positive)} ${outcome}`,
    mixed: (outcome: string, positive: string, negative: string) =>
      `${outcome} is higher where ${positive} is higher, and lower where ${negative} is higher.`,
    heading: (positive: boolean, outcome: string) => `higher scores, ${lower(positive)} ${outcome}`,
    mixedHeading: 'not all in one direction',
  },
  regression: {
    agree: (focus: string, positive: boolean, outcome: string, alone: string, controlled: string) =>
      `A higher ${focus} goes with a ${lower(positive)} ${outcome}, without controls (${alone}) and with them (${controlled}).`,
    vanishes: (
      focus: string,
      positive: boolean,
      outcome: string,
      alone: string,
      controls: string,
      controlled: string,
    ) =>
      `Alone, a higher ${focus} goes with a ${lower(positive)} ${outcome} (${alone}); with ${controls} it no longer does (${controlled}), so neither sign nor size is settled.`,
    turns: (focus: string, positive: boolean, outcome: string, alone: string, controls: string, controlled: string) =>
      `Alone, a higher ${focus} goes with a ${lower(positive)} ${outcome} (${alone}); with ${controls} the sign turns (${controlled}).`,
    appears: (focus: string, positive: boolean, outcome: string, alone: string, controls: string, controlled: string) =>
      `Alone, ${focus} shows no clear association (${alone}); with ${controls} a higher ${focus} goes with a ${lower(positive)} ${outcome} (${controlled}).`,
    neither: (focus: string, outcome: string, alone: string, controlled: string) =>
      `No association of ${focus} with ${outcome} is shown, without controls (${alone}) or with them (${controlled}).`,
    single: (focus: string, positive: boolean, outcome: string, alone: string) =>
      `A higher ${focus} goes with a ${lower(positive)} ${outcome} (${alone}).`,
    singleNot: (focus: string, outcome: string, alone: string) =>
      `No association of ${focus} with ${outcome} is shown (${alone}).`,
    slope: (estimate: string, p: string) => `slope ${estimate}, ${p}`,
    controls: (n: string) => `the ${n} controls`,
    control: 'the control',
    headings: {
      agree: 'the same sign with and without controls',
      vanishes: 'with controls the index no longer stands clear of zero',
      turns: 'with controls the sign turns',
      appears: 'the index stands clear of zero only with controls',
      neither: 'the index does not stand clear of zero',
      single: 'the slope stands clear of zero',
      singleNot: 'the slope does not stand clear of zero',
    },
    sureness: {
      agree: 'the sign, not the size',
      vanishes: 'it depends on the controls',
      turns: 'it depends on the controls',
      appears: 'it depends on the controls',
      neither: 'a small association may still exist',
      single: 'the sign, not the size; no controls',
      singleNot: 'a small association may still exist',
    },
    collinear: (terms: string) => `Collinear: ${terms}.`,
    collinearTerm: (term: string, vif: string) => `${term} has a VIF of ${vif}`,
    shared: (column: string, places: string) => `${column} enters ${places}: part of their correlation is built in.`,
    sharedIndex: (index: string) => `the index ${index}`,
    size: (index: string, list: string) => `Correlation of ${index} with size: ${list}.`,
    gains: (from: string, to: string, test: string) => `R² goes from ${from} to ${to}; all controls together: ${test}.`,
    form: (p: string) => `The linear form is in doubt (RESET, ${p}).`,
    variance: (p: string) =>
      `Variances are not equal (Breusch-Pagan, ${p}); robust standard errors are the ones to read.`,
    evenVariance: (p: string) => `No sign of unequal variance (Breusch-Pagan, ${p}).`,
    normality: (p: string) => `Residuals are not normal (Jarque-Bera, ${p}).`,
    scale: (focus: string) =>
      `Regressors run from 0 to 1, so the slope of ${focus} compares the highest unit with the lowest.`,
  },
  mixture: {
    few: (k: number, components: string, n: string, each: string) =>
      `With ${components} there are ${k} parameters for ${n}: ${each} observations each.`,
    chooses: (criteria: readonly string[], k: number, all: boolean) =>
      all ? `All ${criteria.length} criteria choose K = ${k}.` : `${chosenBy(criteria)} K = ${k}.`,
    choosesLargest: (criteria: readonly string[], k: number, all: boolean) =>
      `${all ? `All ${criteria.length} criteria choose` : chosenBy(criteria)} K = ${k}, the largest that has a vote, so no minimum was found.`,
    onlyVote: (k: number) => `Only K = ${k} has a vote, so every criterion chooses it.`,
    noVote: (criteria: readonly string[]) => `${criteria.join(', ')}: no candidate has a vote.`,
    oneByBic: (noun: string) => `The data do not show more than one kind of ${noun}: BIC chooses one component.`,
    oneByDefault: (noun: string) =>
      `The data do not show more than one kind of ${noun}: no fit with more components has a vote.`,
    moreByBic: (k: string, noun: string) =>
      `BIC prefers ${k} lines to one, which does not by itself show ${k} kinds of ${noun}.`,
    asked: (k: string, one: boolean, noun: string) =>
      `${k[0]!.toUpperCase()}${k.slice(1)} ${one ? 'component was' : 'components were'} asked for; that does not show ${k} ${one ? 'kind' : 'kinds'} of ${noun}.`,
    untested: 'The bootstrap test, which would decide, was not run.',
    components: (k: string) => `${k} components`,
    bound: (ks: string) =>
      `With K = ${ks} the best fit lies on the guard’s bound: it is shown, and its criteria cast no vote.`,
    headings: {
      one: 'the data do not say so',
      more: (k: string) => `${k} lines fit better than one; kinds are not shown`,
      asked: (k: string) => `${k} components, as asked`,
      oneAsked: 'one component, as asked',
    },
    decided: (decided: number, n: string, sure: string) => `${decided} of ${n} have a posterior of at least ${sure}.`,
    kept: (decided: number, n: string, sure: string) =>
      `${decided} of ${n} are decided: posterior of at least ${sure}, and the same group in at least 90% of bootstrap fits.`,
    undecided: (units: string) => `Undecided: ${units}.`,
    unsettledGroups: (k: string) =>
      `That there are ${k} kinds is not settled. What follows is how the units would be sorted if there were.`,
    untestedGroups: (k: string) =>
      `Whether there are ${k} kinds was not tested. What follows is how the units would be sorted if there were.`,
    notSupported: (k: string) =>
      `The data do not show ${k} kinds. What follows is only how the units would be sorted if there were.`,
  },
};
