/** A printed likelihood ratio beside those that arise where there is one kind only. */
import { minus, scaled } from '../interval.ts';
import { modelsOf } from '../models.ts';
import { nearest } from '../rounding.ts';
import { brief, finding, possible, type Rule, shownAs } from '../rule.ts';

/** What full searches for two components found in samples of one regime with normal errors. */
export interface NullRatios {
  readonly n: number;
  readonly slopes: number;
  /** Least ratio of the two variances that the search allowed. */
  readonly guard: string;
  readonly replicates: number;
  readonly starts: number;
  readonly median: number;
  /** Share of the samples in which BIC chose two components. */
  readonly bicChoosesTwo: number;
}

/** Simulated; the first entry is fixtures/reference/null_lrt_n27_p5.json under the guard that segments use. */
export const NULL_RATIOS: readonly NullRatios[] = [
  { n: 27, slopes: 5, guard: '1/16', replicates: 1000, starts: 200, median: 36.8969625, bicChoosesTwo: 0.945 },
];

/**
 * LR = 2 (ln L(2) − ln L(1)) of two components against one has no χ² distribution: where there is one regime, a full
 * search finds large ratios at few observations per parameter. For sizes that were simulated, the printed ratio is
 * laid beside the median of these. A ratio below it is what one regime gives; and since a search that reaches the
 * best optimum rarely gives so little, the printed fit is probably a local optimum. The share of one-regime samples
 * in which BIC chooses two says how much weight a choice by BIC bears; the evidence is a bootstrap of the ratio.
 *
 * Source: McLachlan (1987), Appl. Statist. 36:318; simulation, 1000 samples of 27 rows and 5 regressors, 200 starts.
 */
export const likelihoodRatioNull: Rule = {
  id: 'likelihood-ratio-null',
  kind: 'derived',
  title: 'Likelihood ratio against one regime',
  identity: 'LR = 2 (ln L(2) − ln L(1))',
  conventions: ['full search, variances within a factor of 16'],
  sources: ['McLachlan (1987)'],
  check({ printed }) {
    const models = modelsOf(printed);
    const ones = models.filter(({ components }) => components === 1);
    return models
      .filter(({ components }) => components === 2)
      .flatMap((two) =>
        ones.flatMap((one) => {
          const [a, b, n, slopes] = [one.logLikelihood, two.logLikelihood, two.n, two.slopes];
          const alike = one.n === n && one.slopes === slopes && one.outcome === two.outcome;
          if (!a || !b || !alike || n === null || slopes === null) return [];
          const lr = 2 * (b.value - a.value);
          const simulated = NULL_RATIOS.find((known) => known.n === n && known.slopes === slopes) ?? null;
          return finding(likelihoodRatioNull, {
            verdict: simulated ? 'consistent' : 'not checkable',
            printed: [shownAs(a, `${one.label}: log-likelihood`), shownAs(b, `${two.label}: log-likelihood`)],
            possible: [possible('LR', scaled(minus(nearest(b), nearest(a)), 2))],
            values: {
              one: one.label,
              two: two.label,
              n,
              slopes,
              lr,
              simulated: simulated && { ...simulated },
              belowMedian: simulated && lr < simulated.median,
            },
            message: `LR ${brief(lr)} of ${two.label} against ${one.label}; ${
              simulated
                ? `with one regime a full search finds ${brief(simulated.median, 3)} at the median, and BIC chooses two in ${brief(100 * simulated.bicChoosesTwo, 2)} %`
                : `for ${n} rows and ${slopes} regressors its distribution under one regime is to be simulated first`
            }`,
          });
        }),
      );
  },
};
