/** How far the rank of each unit depends on the design of the index. */
import { scoreDesign } from '../../composite/index.ts';
import { type Random, randomStream } from '../../numeric/index.ts';
import { type Choice, type Designs, possible, type ReadyDesign } from './designs.ts';
import { type PairCounts, pairCounts } from './pairs.ts';
import { createRanking } from './ranks-of.ts';
import type { RankRanges } from './schema.ts';

/** Each weight is multiplied by a number drawn uniformly from here. */
export const NOISE = [0.75, 1.25] as const;
/** Middle share of the draws that a range covers. */
const LEVEL = 0.9;

export interface RankInput {
  readonly units: readonly string[];
  readonly periods?: readonly (string | number)[] | undefined;
  readonly designs: Designs;
  /** Ranks of the study's own design. */
  readonly own: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

/**
 * Ranks over designs drawn at random: each choice is equally likely (an aggregation among those that the normalisation
 * allows), each weight is multiplied by U(0.75, 1.25). A unit's range is the middle 90 % of its ranks; it is not a
 * confidence interval, since nobody drew the designs but us. A design that the data do not allow counts as failed.
 *
 * Draw d has random numbers of its own, so ranges of 1000 draws begin as those of 100 do.
 *
 * Source: Saisana, Saltelli and Tarantola (2005), J. R. Stat. Soc. A 168:307; OECD and JRC (2008), Handbook on
 * Constructing Composite Indicators, step 7.
 */
export function rankRanges(input: RankInput): Omit<RankRanges, 'sensitivity'> {
  const { units, periods, designs, own, draws, seed } = input;
  const { space } = designs;
  const n = units.length;
  const ranking = createRanking(n, periods);
  const drawn = new Int32Array(draws * n);
  let made = 0;
  for (let d = 0; d < draws; d++) {
    const random = randomStream(seed, 'trust/ranks', d);
    const design = designs.ready(drawChoice(random, designs));
    if (design === null) continue;
    ranking(
      noisyScores(design, () => random.uniform()),
      drawn.subarray(made * n, (made + 1) * n),
    );
    made++;
  }
  const cut = Math.floor((made * (1 - LEVEL)) / 2 + 1e-9);
  const column = new Int32Array(made);
  return {
    draws: made,
    failed: draws - made,
    level: LEVEL,
    designs: {
      normalise: [...space.normalise],
      weights: [...space.weights],
      aggregate: [...space.aggregate],
      leftOut: [...space.leftOut],
      noise: [...NOISE],
    },
    units: units.map((unit, i) => {
      for (let d = 0; d < made; d++) column[d] = drawn[d * n + i]!;
      column.sort();
      return {
        unit,
        rank: own[i]!,
        low: column[cut]!,
        high: column[made - 1 - cut]!,
        median: (column[(made - 1) >> 1]! + column[made >> 1]!) / 2,
        best: column[0]!,
        worst: column[made - 1]!,
      };
    }),
    pairs: made === 0 ? null : pairs(drawn, made, input),
  };
}

/** Every option equally likely, one number for each factor. */
function drawChoice(random: Random, { space }: Designs): Choice {
  const one = (options: readonly string[]): string => options[random.integer(options.length)]!;
  const normalise = one(space.normalise);
  const weights = one(space.weights);
  const aggregate = one(space.aggregate.filter((a) => possible({ normalise, aggregate: a })));
  return { normalise, weights, aggregate, leftOut: one(space.leftOut) };
}

/** Scores under the design's weights, each times its noise; the design's own buffer. */
export function noisyScores({ prepared }: ReadyDesign, uniform: (indicator: number) => number): Float64Array {
  const { shares } = prepared.weights;
  const { indicators } = prepared.hierarchy;
  const weights = new Float64Array(indicators);
  const [low, high] = NOISE;
  for (let j = 0; j < indicators; j++) weights[j] = shares[j]! * (low + (high - low) * uniform(j));
  return scoreDesign(prepared, weights);
}

/** Null in a panel, and where units are many: pairs grow with their square. */
function pairs(drawn: Int32Array, draws: number, { units, periods, own }: RankInput): PairCounts | null {
  if (periods || units.length > MOST_UNITS_IN_PAIRS) return null;
  return pairCounts(drawn, draws, units, own);
}

/** Pairs are compared for at most so many units. */
export const MOST_UNITS_IN_PAIRS = 500;
