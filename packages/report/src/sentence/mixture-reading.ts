/** The honest sentence of K: how few observations there are, what each criterion chooses, and what that shows. */
import type { Mixture, Report } from '@cedu/core';
import { fixed, pEquals } from '../number/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Certainty, Reading } from './reading.ts';

type MixtureBootstrap = NonNullable<NonNullable<Report['trust']>['bootstrap']>;
type Verdict = NonNullable<NonNullable<Report['trust']>['components']>;
const CERTAINTY: Record<Verdict['verdict'], Certainty> = {
  one: 'unshown',
  weak: 'open',
  supported: 'likely',
  unsettled: 'open',
};

/** Below so many observations per parameter a warning stands first. */
const FEW = 5;
const SURE = 0.9;

/** A small number in words, `two`, else in figures. */
export const inWords = (k: number, context: Context): string => context.words.study.small[k] ?? fixed(k, 0);

function fewSentence(mixture: Mixture, context: Context): string {
  const { mixture: say } = context.words.sentences;
  const { terms } = context.words;
  const candidate = mixture.candidates.find((c) => c.components === 2) ?? mixture.candidates.at(-1);
  if (!candidate || mixture.n / candidate.k >= FEW) return '';
  const n = terms.count(mixture.n, context.noun);
  return say.few(
    candidate.k,
    say.components(inWords(candidate.components, context)),
    n,
    fixed(mixture.n / candidate.k, 1),
  );
}

/** Candidates whose criteria count: fitted, and off the guard's bound. */
const votersOf = (mixture: Mixture): Mixture['candidates'] =>
  mixture.candidates.filter((c) => c.logLikelihood !== null && !c.binds);

/** Criteria that agree are named together. */
export function choiceSentences(mixture: Mixture, context: Context): string[] {
  const { mixture: say } = context.words.sentences;
  const { criteria } = context.words.terms;
  const voters = votersOf(mixture);
  if (voters.length === 1 && mixture.candidates.length > 1) return [say.onlyVote(voters[0]!.components)];
  const groups = new Map<string, { names: string[]; k: number | null; largest: boolean }>();
  for (const c of mixture.choices) {
    const key = `${c.components} ${c.atLargest}`;
    const group = groups.get(key) ?? { names: [], k: c.components, largest: c.atLargest };
    group.names.push(criteria[c.criterion]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, k, largest }) => {
    if (k === null) return say.noVote(names);
    return (largest ? say.choosesLargest : say.chooses)(names, k, names.length === mixture.choices.length);
  });
}

/** What may be said of kinds, given how K was chosen. */
export function honestSentence(mixture: Mixture, context: Context): string {
  const { mixture: say } = context.words.sentences;
  const { components: k, by } = mixture.chosen;
  const [noun] = context.noun;
  const words = inWords(k, context);
  if (by === 'asked') return say.asked(words, k === 1, noun);
  if (k > 1) return say.moreByBic(words, noun);
  return votersOf(mixture).length > 1 || mixture.candidates.length === 1 ? say.oneByBic(noun) : say.oneByDefault(noun);
}

/** Which fits lie on the guard's bound, and so cast no vote. */
function boundSentence(mixture: Mixture, context: Context): string {
  const bound = mixture.candidates
    .filter((c) => c.binds && c.logLikelihood !== null)
    .map((c) => fixed(c.components, 0));
  return bound.length > 0 ? context.words.sentences.mixture.bound(context.words.terms.and(bound)) : '';
}

/** The reading by the bootstrap test, which decides where it was run. */
function testedReading(mixture: Mixture, verdict: Verdict, context: Context): Reading {
  const { components: say } = context.words.trust;
  const [asLarge, replicates] = [fixed(verdict.asLarge, 0), fixed(verdict.replicates, 0)];
  const kinds = inWords(verdict.components, context);
  const honest = inARow([
    say[verdict.verdict](context.noun[0], kinds),
    verdict.exhausted && verdict.verdict === 'supported' ? say.exhausted : '',
  ]);
  const doubts =
    verdict.verdict === 'unsettled'
      ? [
          verdict.replicated ? '' : say.not.replicated,
          verdict.interior ? '' : say.not.interior,
          verdict.stable === false ? say.not.stable : '',
        ]
      : [];
  const simulated = say.simulated(asLarge, replicates, pEquals(verdict.p));
  return {
    heading: say.headings[verdict.verdict](kinds),
    sentences: [
      fewSentence(mixture, context),
      ...choiceSentences(mixture, context),
      boundSentence(mixture, context),
      ...doubts,
      inARow([simulated, honest]),
    ],
    finding: {
      certainty: CERTAINTY[verdict.verdict],
      because: say.because(asLarge, replicates),
      text: honest,
    },
  };
}

export function mixtureReading(mixture: Mixture, context: Context, verdict?: Verdict): Reading {
  if (verdict) return testedReading(mixture, verdict, context);
  const { mixture: say } = context.words.sentences;
  const { components: k, by } = mixture.chosen;
  const words = inWords(k, context);
  const heading =
    by === 'asked'
      ? k === 1
        ? say.headings.oneAsked
        : say.headings.asked(words)
      : k === 1
        ? say.headings.one
        : say.headings.more(words);
  const honest = honestSentence(mixture, context);
  return {
    heading,
    sentences: [
      fewSentence(mixture, context),
      ...choiceSentences(mixture, context),
      boundSentence(mixture, context),
      inARow([honest, say.untested]),
    ],
    finding: {
      certainty: by === 'asked' || k > 1 ? 'open' : 'unshown',
      because: say.untested,
      text: honest,
    },
  };
}

/** How many units are decided, and which are not; nothing where the fit carries no units. */
export function groupsSentences(fit: Mixture['fit'], context: Context, bootstrap?: MixtureBootstrap): string[] {
  if (fit.units.length === 0) return [];
  const { mixture: say } = context.words.sentences;
  const tested = bootstrap?.components.length === fit.components.length ? bootstrap : null;
  const undecided = tested
    ? tested.units.filter((u) => !u.decided).map((u) => u.unit)
    : fit.groups.flatMap((g) => g.undecided);
  const n = context.words.terms.count(fit.n, context.noun);
  const list = context.words.terms.list(undecided.map((unit) => context.names.unit(unit)));
  return [
    (tested ? say.kept : say.decided)(fit.n - undecided.length, n, fixed(SURE, 1)),
    ...(undecided.length > 0 ? [say.undecided(list)] : []),
  ];
}
