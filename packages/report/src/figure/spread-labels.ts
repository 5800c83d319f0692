/** Names in one column or row: each as near as it can be to its own place, none nearer than `gap` to the next. */

/**
 * Least squares under the order of the places: neighbours that are too near are pooled and share the room evenly
 * about their mean, as in isotonic regression. The ends are then pushed inside [low, high]. The result follows the
 * order of `places`.
 *
 * @example
 * spreadLabels([10, 12, 40], 10, 0, 100); // => [6, 16, 40]
 */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  const pools: { sum: number; size: number }[] = [];
  order.forEach((index, rank) => {
    pools.push({ sum: places[index]! - rank * gap, size: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, after] = [pools[last - 1]!, pools[last]!];
      if (before.sum / before.size <= after.sum / after.size) break;
      pools.splice(last - 1, 2, { sum: before.sum + after.sum, size: before.size + after.size });
    }
  });
  const last = (places.length - 1) * gap;
  const result = new Array<number>(places.length).fill(0);
  let rank = 0;
  for (const { sum, size } of pools) {
    const start = Math.max(low, Math.min(sum / size, high - last));
    for (let i = 0; i < size; i++, rank++) result[order[rank]!] = start + rank * gap;
  }
  return result;
}
