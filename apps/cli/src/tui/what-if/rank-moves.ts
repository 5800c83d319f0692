/** How far ranks moved from the file's: the most places that any unit gained or lost. */
import type { View } from '../view.ts';

export function rankMoves({ report, base }: Pick<View, 'report' | 'base'>): number | null {
  if (!report.index || !base.index || report === base) return null;
  const before = new Map(base.index.scores.map((s) => [s.unit, s.rank]));
  let most = 0;
  for (const { unit, rank } of report.index.scores) {
    const old = before.get(unit);
    if (old !== undefined) most = Math.max(most, Math.abs(rank - old));
  }
  return most;
}
