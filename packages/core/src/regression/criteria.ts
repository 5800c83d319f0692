/** Log-likelihood at the normal maximum, and the criteria made of it. */

import { ln } from '../numeric/logarithms.ts';

export interface Criteria {
  readonly logLikelihood: number | null;
  readonly aic: number | null;
  readonly bic: number | null;
  /** Null where n ≤ k + 1 too. */
  readonly aicc: number | null;
}

/**
 *     ln L = ½ Σ ln w − n/2 (ln 2π + ln(RSS / n) + 1)
 *     AIC = −2 ln L + 2k      BIC = −2 ln L + k ln n      AICc = AIC + 2k (k + 1) / (n − k − 1)
 *
 * k counts slopes, intercept and variance, as R's `logLik.lm` does; statsmodels leaves the variance out. A perfect fit
 * has no finite likelihood: all null.
 *
 * Source: Burnham and Anderson (2002), Model Selection and Multimodel Inference, §2.2 and §7.4.
 *
 * @example
 * gaussianCriteria(2, 4, 2).aic?.toFixed(4); // => '12.5789'
 */
export function gaussianCriteria(rss: number, n: number, k: number, logWeights = 0): Criteria {
  if (!(rss > 0)) return { logLikelihood: null, aic: null, bic: null, aicc: null };
  const logLikelihood = 0.5 * (logWeights - n * (ln(2 * Math.PI) + ln(rss / n) + 1));
  const aic = -2 * logLikelihood + 2 * k;
  return {
    logLikelihood,
    aic,
    bic: -2 * logLikelihood + k * ln(n),
    aicc: n > k + 1 ? aic + (2 * k * (k + 1)) / (n - k - 1) : null,
  };
}
