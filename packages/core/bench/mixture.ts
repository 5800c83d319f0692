/** What a mixture of regressions costs: the small fit with many starts, and one sweep over a million rows. */

import { createDesign, type Design, standardParameters } from '../src/mixture/design.ts';
import { createEm } from '../src/mixture/em.ts';
import { createMaximiser, type MixtureRule } from '../src/mixture/m-step.ts';
import { createParameters, momentCount } from '../src/mixture/parameters.ts';
import { sampleRows } from '../src/mixture/row-sample.ts';
import { createSource } from '../src/mixture/search.ts';
import { createStarts } from '../src/mixture/starts.ts';
import { randomStream } from '../src/numeric/random.ts';
import { SYNTHETIC, type SyntheticTruth, synthetic } from './data.ts';

const RULE: MixtureRule = { variance: 'ml', guard: { kind: 'ratio', value: 1 / 16 }, intercept: true, common: 0 };

export function designOf(truth: SyntheticTruth): Design {
  const { outcome, columns } = synthetic(truth);
  const made = createDesign(columns, outcome, true);
  if (!made.ok) throw new Error('the synthetic design is of full rank');
  return made.design;
}

/** 50 starts at n = 27, p = 5, K = 2, each to a relative change below 1e-8; gives the best log-likelihood, −16.23120. */
export function smallFit(): () => number {
  const design = designOf(SYNTHETIC.n27p5k2);
  const em = createEm(createSource(design, 2), 2, RULE);
  const starts = createStarts(sampleRows(design, randomStream(1, 'bench/sample', 0)), 2, RULE);
  const parameters = createParameters({ regressors: 5, components: 2 });
  return () => {
    const random = randomStream(1, 'bench/starts', 0);
    let best = -Infinity;
    for (let s = 0; s < 50; s++) {
      starts.draw(s, random, parameters);
      best = Math.max(best, em.run(parameters, { iterations: 5000, tolerance: 1e-8 }).logLikelihood);
    }
    return best - design.logScale;
  };
}

/**
 * One iteration of EM at 10⁶ × 5, K = 2, from the peers' start. Called fifty times, the last call gives
 * −1865426.961939, the log-likelihood that the C program prints.
 */
export function millionRows(): () => number {
  const truth = SYNTHETIC.n1e6p5k2;
  const design = designOf(truth);
  const source = createSource(design, 2);
  const { maximise } = createMaximiser({ rows: truth.rows, regressors: 5, components: 2 }, RULE);
  const moments = new Float64Array(2 * momentCount(5));
  const parameters = standardParameters(design, {
    proportions: Float64Array.of(0.5, 0.5),
    variances: Float64Array.of(4, 4),
    coefficients: Float64Array.from(
      truth.coefficients.flatMap((b, k) => b.map((value) => value * 0.5 + 0.1 * (k - 1))),
    ),
  });
  return () => {
    const logLikelihood = source.sweep(parameters, moments);
    maximise(moments, parameters);
    return logLikelihood - design.logScale;
  };
}
