/** What an index costs: entropy weights of a million rows, and a thousand draws of weights on 27 units. */
import { compositeIndex, entropyWeights, prepareDesign, scoreDesign } from '../src/composite/index.ts';

const ROWS = 1_000_000;
const COLUMNS = 11;

/** Uniforms of the minimal standard generator (Park and Miller 1988): integers below 2³¹, so the same everywhere. */
function uniformColumns(rows: number): Float64Array[] {
  let state = 1;
  return Array.from({ length: COLUMNS }, () =>
    Float64Array.from({ length: rows }, () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    }),
  );
}

const inputOf = (rows: number) => ({
  units: Array.from({ length: rows }, (_, i) => `${i}`),
  indicators: uniformColumns(rows).map((values, j) => ({ id: `x${j}`, values, direction: 'up' as const })),
});

/** Entropy weights of 10⁶ × 11 normalised values; gives the first weight. */
export function entropyWeightsMillion(): () => number {
  const columns = uniformColumns(ROWS);
  return () => {
    const fit = entropyWeights(columns);
    return fit.ok ? fit.value.weights[0]! : Number.NaN;
  };
}

/** The same with all that stands around it, as the peers do it: min-max, weights, scores. Gives the first score. */
export function weightsAndScoresMillion(): () => number {
  const input = inputOf(ROWS);
  return () => {
    const prepared = prepareDesign(input);
    return prepared.ok ? scoreDesign(prepared.value, prepared.value.weights.shares)[0]! : Number.NaN;
  };
}

/** A thousand draws of weights on 27 units × 11 indicators, from a prepared design; gives the last first score. */
export function thousandDraws(): () => number {
  const made = prepareDesign(inputOf(27));
  if (!made.ok) throw new Error('uniform columns vary');
  const weights = Float64Array.from({ length: COLUMNS }, (_, j) => j + 1);
  return () => {
    let score = 0;
    for (let draw = 0; draw < 1000; draw++) {
      weights[draw % COLUMNS]! += 0.25;
      score = scoreDesign(made.value, weights)[0]!;
    }
    return score;
  };
}

/** One whole index of 27 units × 11 indicators, with checks and results. */
export function smallIndex(): () => number {
  const input = inputOf(27);
  return () => {
    const made = compositeIndex(input);
    return made.ok ? made.value.scores[0]!.score : Number.NaN;
  };
}
