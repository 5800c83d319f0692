/** The honest sentence of K: how few observations there are, what each criterion chooses, and what that shows. */
import type { Mixture } from '@cedu/core';
import { fixed } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import type { Reading } from './reading.ts';

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

/** Criteria that agree are named together. */
export function choiceSentences(mixture: Mixture, context: Context): string[] {
  const { mixture: say } = context.words.sentences;
  const { criteria, list } = context.words.terms;
  const groups = new Map<string, { names: string[]; k: number | null; largest: boolean }>();
  for (const c of mixture.choices) {
    const key = `${c.components} ${c.atLargest}`;
    const group = groups.get(key) ?? { names: [], k: c.components, largest: c.atLargest };
    group.names.push(criteria[c.criterion]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, k, largest }) => {
    if (k === null) return say.noVote(list(names));
    return (largest ? say.choosesLargest : say.chooses)(list(names), k);
  });
}

/** What may be said of kinds, given how K was chosen. */
export function honestSentence(mixture: Mixture, context: Context): string {
  const { mixture: say } = context.words.sentences;
  const { components: k, by } = mixture.chosen;
  const nouns = context.noun[1];
  const words = inWords(k, context);
  if (by === 'asked') return say.asked(words, k === 1, nouns);
  return k === 1 ? say.oneByBic(nouns) : say.moreByBic(words, nouns);
}

export function mixtureReading(mixture: Mixture, context: Context): Reading {
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
  const bound = mixture.candidates
    .filter((c) => c.binds && c.logLikelihood !== null)
    .map((c) => fixed(c.components, 0));
  const honest = honestSentence(mixture, context);
  return {
    heading,
    sentences: [
      fewSentence(mixture, context),
      ...choiceSentences(mixture, context),
      bound.length > 0 ? say.bound(context.words.terms.and(bound)) : '',
      honest,
    ],
    finding: {
      certainty: by === 'asked' || k > 1 ? 'open' : 'unshown',
      because: by === 'asked' ? say.sureness.asked : k === 1 ? say.sureness.one : say.sureness.more,
      text: honest,
    },
  };
}

/** How many units are decided, and which are not. */
export function groupsSentences(fit: Mixture['fit'], context: Context): string[] {
  const { mixture: say } = context.words.sentences;
  const undecided = fit.groups.flatMap((g) => g.undecided);
  const n = context.words.terms.count(fit.n, context.noun);
  const list = context.words.terms.list(undecided.map((unit) => context.names.unit(unit)));
  return [
    say.decided(fit.n - undecided.length, n, fixed(SURE, 1)),
    ...(undecided.length > 0 ? [say.undecided(list)] : []),
  ];
}
