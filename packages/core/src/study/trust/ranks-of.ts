/** Ranks of many vectors of scores, one after the other, without allocation. */

/**
 * A function that writes the competition ranks of n scores into `ranks`: 1 is best, ties share the smallest, a missing
 * score comes last. With `periods` rows are ranked within theirs. Time n log n.
 */
export function createRanking(
  n: number,
  periods?: readonly (string | number)[],
): (scores: Float64Array, ranks: Int32Array) => void {
  const groups = new Map<string | number, number[]>();
  for (let i = 0; i < n; i++) {
    const period = periods?.[i] ?? '';
    const rows = groups.get(period);
    if (rows) rows.push(i);
    else groups.set(period, [i]);
  }
  const parts = [...groups.values()].map((rows) => ({
    rows: Int32Array.from(rows),
    sorted: new Float64Array(rows.length),
  }));
  return (scores, ranks) => {
    for (const { rows, sorted } of parts) {
      const size = rows.length;
      for (let k = 0; k < size; k++) sorted[k] = placed(scores[rows[k]!]!);
      sorted.sort();
      for (let k = 0; k < size; k++) {
        const value = placed(scores[rows[k]!]!);
        let [low, high] = [0, size];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (sorted[middle]! <= value) low = middle + 1;
          else high = middle;
        }
        ranks[rows[k]!] = 1 + size - low;
      }
    }
  };
}

const placed = (score: number): number => (Number.isNaN(score) ? -Infinity : score);
