/** Ranks of scores. */

/**
 * Competition ranks: 1 is best (largest), ties share the smallest, the next rank counts them all. With
 * `periods` rows are ranked within their period. Shapes: n scores, n ranks. Time n log n.
 *
 * @example
 * competitionRanks(Float64Array.of(0.2, 0.9, 0.9, 0.5)); // => [4, 1, 1, 3]
 * competitionRanks(Float64Array.of(3, 1, 2, 5), [2021, 2021, 2022, 2022]); // => [1, 2, 2, 1]
 */
export function competitionRanks(scores: Float64Array, periods?: readonly (string | number)[]): number[] {
  const groups = new Map<string | number, number[]>();
  for (let i = 0; i < scores.length; i++) {
    const period = periods?.[i] ?? '';
    const rows = groups.get(period);
    if (rows) rows.push(i);
    else groups.set(period, [i]);
  }
  const ranks = new Array<number>(scores.length).fill(0);
  for (const rows of groups.values()) {
    const order = rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
    let rank = 1;
    order.forEach((row, place) => {
      if (place > 0 && scores[row] !== scores[order[place - 1]!]) rank = place + 1;
      ranks[row] = rank;
    });
  }
  return ranks;
}
