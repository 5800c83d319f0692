/** Which choice of a design moves the ranks. */
import type { Choice, DesignSpace, Designs } from './designs.ts';
import { noisyScores } from './rank-ranges.ts';
import { createRanking } from './ranks-of.ts';
import type { RankSensitivity } from './schema.ts';
import { sobolIndices } from './sensitivity.ts';

const BASE = 1024;
const RESAMPLES = 500;
const LEVEL = 0.95;

interface Input {
  readonly units: readonly string[];
  readonly periods?: readonly (string | number)[] | undefined;
  readonly designs: Designs;
  readonly own: readonly number[];
  readonly seed: number;
}

/**
 * Sobol's indices of the mean shift in rank, (1/n) Σ_i |rank_i(design) − rank_i(study)|, over the factors that are
 * independent of each other: normalisation (without z-scores, which have no geometric mean), weights, aggregation, the
 * indicator left out, and the noise of all weights as one factor. Null where a design is not possible.
 */
export function rankSensitivity({ units, periods, designs, own, seed }: Input): RankSensitivity | null {
  const { space } = designs;
  const normalise = space.normalise.filter((method) => method !== 'zscore');
  const named: [keyof Choice, readonly string[]][] = [
    ['normalise', normalise],
    ['weights', space.weights],
    ['aggregate', space.aggregate],
    ['leftOut', space.leftOut],
  ];
  const factors = named.filter(([, options]) => options.length > 1);
  const fixed = { ...space.own, ...(space.own.normalise === 'zscore' && { normalise: 'minmax' }) };
  const { indicators } = designs;
  const n = units.length;
  const ranks = new Int32Array(n);
  const ranking = createRanking(n, periods);
  let stopped = !allPossible(designs, space, normalise);
  if (stopped) return null;

  const output = (point: Float64Array): number => {
    const choice: { -readonly [K in keyof Choice]: string } = { ...fixed };
    factors.forEach(([factor, options], i) => {
      choice[factor] = options[Math.floor(point[i]! * options.length)]!;
    });
    const design = designs.ready(choice);
    if (design === null) {
      stopped = true;
      return 0;
    }
    const { positions } = design;
    ranking(
      noisyScores(design, (j) => point[factors.length + positions[j]!]!),
      ranks,
    );
    let shift = 0;
    for (let i = 0; i < n; i++) shift += Math.abs(ranks[i]! - own[i]!);
    return shift / n;
  };
  const found = sobolIndices({
    sizes: [...factors.map(() => 1), indicators],
    output,
    base: BASE,
    resamples: RESAMPLES,
    level: LEVEL,
    seed,
  });
  if (stopped) return null;
  const index = (part: { value: number; interval: readonly [number, number] } | null) =>
    part && { value: part.value, interval: [part.interval[0], part.interval[1]] as [number, number] };
  return {
    base: BASE,
    evaluations: found.evaluations,
    resamples: RESAMPLES,
    level: LEVEL,
    meanShift: found.mean,
    variance: found.variance,
    factors: found.factors.map((factor, i) => ({
      factor: factors[i]?.[0] ?? 'noise',
      options: factors[i]?.[1].length ?? null,
      first: index(factor.first),
      total: index(factor.total),
    })),
  };
}

/** Whether every choice with no indicator left out can be made. */
function allPossible(designs: Designs, space: DesignSpace, normalise: readonly string[]): boolean {
  return normalise.every((n) =>
    space.weights.every((weights) =>
      space.aggregate.every((aggregate) => designs.ready({ ...space.own, normalise: n, weights, aggregate }) !== null),
    ),
  );
}
