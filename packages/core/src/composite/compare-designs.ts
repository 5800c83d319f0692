/** Two designs of one index side by side: who moves, and by how much. */
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { correlation } from './correlation.ts';
import { normalise } from './normalise.ts';
import type { CompositeIndex, DesignComparison, Move } from './schema.ts';

type Score = CompositeIndex['scores'][number];

/**
 * Matches the units of two indices by name (and period) and compares their ranks. Ranks are those within each design;
 * where one design has units that the other has not, a note names them.
 *
 * Faults: `compare/no_common_units`.
 *
 * @example
 * const units = ['a', 'b', 'c'];
 * const indicators = [
 *   { id: 'x', values: Float64Array.of(1, 2, 3), direction: 'up' },
 *   { id: 'y', values: Float64Array.of(9, 1, 8), direction: 'up' },
 * ];
 * const [one, two] = ['x', 'y'].map((id) =>
 *   compositeIndex({ units, indicators, options: { weights: { method: 'given', values: { x: 0, y: 0, [id]: 1 } } } }),
 * );
 * const found = compareDesigns(one.value, two.value);
 * found.ok && found.value.moves.map((m) => [m.unit, m.places]); // => [['a', 2], ['b', -1], ['c', -1]]
 * found.ok && [found.value.meanPlaces.toFixed(3), found.value.mostMoved]; // => ['1.333', ['a']]
 */
export function compareDesigns(a: CompositeIndex, b: CompositeIndex): Outcome<DesignComparison> {
  const inB = new Map(b.scores.map((s) => [keyOf(s), s]));
  const pairs = a.scores.flatMap((s): [Score, Score][] => {
    const other = inB.get(keyOf(s));
    return other ? [[s, other]] : [];
  });
  if (pairs.length === 0) return failed(fault('compare/no_common_units', '', 'units in common: 0', {}));
  const moves = pairs.map(
    ([one, two]): Move => ({
      unit: one.unit,
      ...(one.period !== undefined && { period: one.period }),
      scores: { a: one.score, b: two.score },
      ranks: { a: one.rank, b: two.rank },
      places: one.rank - two.rank,
    }),
  );
  const most = moves.reduce((largest, { places }) => Math.max(largest, Math.abs(places)), 0);
  return done(
    {
      moves,
      unmoved: moves.filter(({ places }) => places === 0).length,
      meanPlaces: moves.reduce((sum, { places }) => sum + Math.abs(places), 0) / moves.length,
      mostPlaces: most,
      mostMoved: most === 0 ? [] : moves.filter(({ places }) => Math.abs(places) === most).map(({ unit }) => unit),
      spearman: correlation(midRanks(moves.map((m) => m.scores.a)), midRanks(moves.map((m) => m.scores.b))),
    },
    [...noteOnly(a, b, 'a'), ...noteOnly(b, a, 'b')],
  );
}

const keyOf = ({ unit, period }: Score): string => JSON.stringify([unit, period ?? null]);

/** Ranks in which ties share the mean: half of what the ranks from below and from above come to. */
function midRanks(scores: readonly number[]): Float64Array {
  const x = Float64Array.from(scores);
  const rank = (direction: 'up' | 'down') =>
    normalise(x, { method: 'rank', direction, range: [0, 1], goalposts: undefined });
  const [up, down] = [rank('up'), rank('down')];
  return up.map((value, i) => (value + x.length + 1 - down[i]!) / 2);
}

function noteOnly(index: CompositeIndex, other: CompositeIndex, design: 'a' | 'b'): Note[] {
  const known = new Set(other.scores.map(keyOf));
  const units = index.scores.filter((s) => !known.has(keyOf(s))).map((s) => s.unit);
  if (units.length === 0) return [];
  const message = `units of one design only, left out: ${units.join(', ')}`;
  return [note('compare/one_sided_units', `/${design}/scores`, message, { design, units })];
}
