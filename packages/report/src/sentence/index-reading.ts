/** What the index says: who leads by how much, and which dimension carries the weight. */
import type { CompositeIndex } from '@cedu/core';
import { fixed, percent } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { inSentence } from './name-in-sentence.ts';
import type { Reading } from './reading.ts';

/** At most this many units are called leaders. */
const MOST_LEADERS = 4;

/** How many of the best units stand before the widest gap. */
function leadersOf(scores: readonly number[]): number {
  let [leaders, widest] = [1, -Infinity];
  for (let i = 1; i <= Math.min(MOST_LEADERS, scores.length - 1); i++) {
    const gap = scores[i - 1]! - scores[i]!;
    if (gap > widest) [leaders, widest] = [i, gap];
  }
  return leaders;
}

/** The smallest number with two decimals that no rest score reaches. */
const above = (score: number): string => fixed((Math.floor(score * 100) + 1) / 100, 2);

/** So many remarks on coherence are read out; the table and the data hold them all. */
const MOST_FLAGS = 4;

/** What the correlations within and across dimensions warn of. */
export function coherenceSentences(index: CompositeIndex, { names, words, lang }: Context): string[] {
  const { index: say } = words.sentences;
  const flags = index.coherence?.flags ?? [];
  const shown = flags
    .slice(0, MOST_FLAGS)
    .map((f) => say[f.kind](names.label(f.a), inSentence(names.label(f.b), lang), fixed(f.r, 2)));
  return flags.length > MOST_FLAGS ? [...shown, say.more(flags.length - MOST_FLAGS)] : shown;
}

export function indexReading(index: CompositeIndex, context: Context): Reading {
  const { names } = context;
  const { index: say } = context.words.sentences;
  const { terms } = context.words;
  const ranked = [...index.scores].sort((a, b) => a.rank - b.rank);
  const scores = ranked.map((s) => s.score);
  const count = leadersOf(scores);
  const leaders = terms.and(ranked.slice(0, count).map((s) => names.unit(s.unit)));
  const lead =
    ranked.length > count
      ? say.leaders(leaders, count > 1, ranked.length - count, above(scores[count]!))
      : say.scores(leaders);
  const top = index.dimensions.filter((d) => d.parent === null).sort((a, b) => b.weight - a.weight)[0];
  const heaviest = [...index.weights].sort((a, b) => b.weight - a.weight)[0];
  const carrier = top && index.dimensions.length > 1 ? { id: top.id, weight: top.weight } : heaviest;
  const carries = carrier
    ? say.carries(inSentence(names.label(carrier.id), context.lang), percent(carrier.weight, 1))
    : '';
  return {
    heading: carries,
    sentences: [lead, index.weighting === 'entropy' ? say.why.entropy : say.why.other],
    finding: { certainty: 'likely', because: say.sureness, text: lead },
  };
}
