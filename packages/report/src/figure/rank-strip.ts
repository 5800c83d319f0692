/** The range of a rank over designs, beside the rank itself. */
import { line, rect } from './svg.ts';
import type { RankRanges } from './trust.ts';

/** Where a rank stands between the first and the last. */
export const rankPlace = (rank: number, [from, to]: readonly [number, number], n: number): number =>
  n > 1 ? from + ((rank - 1) / (n - 1)) * (to - from) : (from + to) / 2;

/** All draws as a hair, the middle of them as a band, the study's own rank as a tick. */
export function rankStrip(
  range: RankRanges['units'][number],
  rank: number,
  place: readonly [number, number],
  n: number,
  middle: number,
): string[] {
  const at = (r: number) => rankPlace(r, place, n);
  return [
    line(at(range.best) - 2, middle, at(range.worst) + 2, middle, 'hair'),
    rect(at(range.low) - 2, middle - 4, at(range.high) - at(range.low) + 4, 8, 'band'),
    line(at(rank), middle - 7, at(rank), middle + 7, 'tick'),
  ];
}
