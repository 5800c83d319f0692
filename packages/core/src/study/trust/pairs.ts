/** Which of two units leads, over all designs. */
import type { RankRanges } from './schema.ts';

/** A pair is ordered where one leads in at least this share of the designs. */
const ORDERED = 0.95;
/** The closest pairs that are listed by name. */
const LISTED = 100;

export type PairCounts = NonNullable<RankRanges['pairs']>;

/**
 * Pairs of units whose order depends on the design: neither leads the other in 95 % of the draws; a tie counts half for
 * each. Listed are the closest, the better by the study's own rank first.
 *
 * Shapes: `drawn` holds `draws` rows of n ranks. Time draws · n²/2.
 */
export function pairCounts(
  drawn: Int32Array,
  draws: number,
  units: readonly string[],
  own: readonly number[],
): PairCounts {
  const n = units.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => own[a]! - own[b]! || a - b);
  const ranks = order.map((unit) => {
    const column = new Int32Array(draws);
    for (let d = 0; d < draws; d++) column[d] = drawn[d * n + unit]!;
    return column;
  });
  const open: { a: string; b: string; share: number }[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [first, second] = [ranks[i]!, ranks[j]!];
      let twice = 0;
      for (let d = 0; d < draws; d++) {
        if (first[d]! < second[d]!) twice += 2;
        else if (first[d]! === second[d]!) twice++;
      }
      const share = twice / (2 * draws);
      if (share < ORDERED && share > 1 - ORDERED) open.push({ a: units[order[i]!]!, b: units[order[j]!]!, share });
    }
  }
  const count = open.length;
  const closest = open
    .map((pair, at) => ({ pair, at, distance: Math.abs(pair.share - 0.5) }))
    .sort((x, y) => x.distance - y.distance || x.at - y.at)
    .slice(0, LISTED)
    .map(({ pair }) => pair);
  return { compared: (n * (n - 1)) / 2, dependent: count, level: ORDERED, closest };
}
