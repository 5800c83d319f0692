/** What the index says: who leads by how much, and which dimension carries the weight. */
import type { CompositeIndex } from '@cedu/core';
import { powerOfTen } from '../number/digits.ts';
import { fixed, percent, scoreDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { inSentence } from './name-in-sentence.ts';
import type { Finding, Reading } from './reading.ts';
import type { RankRanges } from './trust-reading.ts';

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

/** The smallest number with one decimal less than the scores have that no other score reaches. */
function above(score: number, scores: readonly number[]): string {
  const decimals = Math.max(0, scoreDecimals(scores) - 1);
  const unit = powerOfTen(decimals);
  return fixed((Math.floor(score * unit) + 1) / unit, decimals);
}

/** So many remarks on coherence are read out; the table and the data hold them all. */
const MOST_FLAGS = 4;

/** What the correlations within and across dimensions warn of. */
export function coherenceSentences(index: CompositeIndex, { names, words, lang }: Context): string[] {
  const { index: say } = words.sentences;
  const flags = [...(index.coherence?.flags ?? [])].sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  const shown = flags
    .slice(0, MOST_FLAGS)
    .map((f) => say[f.kind](names.label(f.a), inSentence(names.label(f.b), lang), fixed(f.r, 2)));
  return flags.length > MOST_FLAGS ? [...shown, say.more(flags.length - MOST_FLAGS)] : shown;
}

/** How sure the lead is: as far as other designs were tried. */
function sureness(
  leaders: readonly string[],
  ranks: RankRanges | undefined,
  { words }: Context,
): Omit<Finding, 'text'> {
  const { ranks: say } = words.trust;
  if (!ranks) return { certainty: 'likely', because: words.sentences.index.sureness };
  const led = ranks.units.filter((u) => leaders.includes(u.unit));
  const draws = fixed(ranks.draws, 0);
  if (led.every((u) => u.worst <= leaders.length)) return { certainty: 'firm', because: say.firm(draws) };
  if (led.every((u) => u.high <= leaders.length)) {
    return { certainty: 'likely', because: say.likely(percent(ranks.level), draws) };
  }
  return { certainty: 'open', because: say.open };
}

export function indexReading(index: CompositeIndex, context: Context, ranks?: RankRanges): Reading {
  const { names } = context;
  const { index: say } = context.words.sentences;
  const { terms } = context.words;
  const ranked = [...index.scores].sort((a, b) => a.rank - b.rank);
  const scores = ranked.map((s) => s.score);
  const count = leadersOf(scores);
  const first = ranked.slice(0, count);
  const leaders = terms.and(first.map((s) => names.unit(s.unit)));
  const lead =
    ranked.length > count
      ? say.leaders(leaders, count > 1, ranked.length - count, above(scores[count]!, scores))
      : say.scores(leaders);
  const top = index.dimensions.filter((d) => d.parent === null).sort((a, b) => b.weight - a.weight)[0];
  const heaviest = [...index.weights].sort((a, b) => b.weight - a.weight)[0];
  const carrier = top && index.dimensions.length > 1 ? { id: top.id, weight: top.weight } : heaviest;
  const carries = carrier
    ? say.carries(inSentence(names.label(carrier.id), context.lang), percent(carrier.weight, 1))
    : '';
  const meaning = index.weighting === 'entropy' ? say.why.entropy : say.why.other;
  if (ranked.length === 0) return { heading: carries, sentences: [meaning], finding: null };
  return {
    heading: carries,
    sentences: [lead, meaning],
    finding: {
      ...sureness(
        first.map((s) => s.unit),
        ranks,
        context,
      ),
      text: lead,
    },
  };
}
