/** Information criteria of a fit, and what each of them chooses. */
import { log } from '../numeric/log.ts';
import type { MixtureCandidate } from './schema.ts';

export interface Criteria {
  readonly aic: number;
  readonly bic: number;
  readonly aicc: number;
  readonly caic: number;
  readonly sabic: number;
  readonly hq: number;
  readonly icl: number;
}

export const CRITERIA = ['aic', 'bic', 'aicc', 'caic', 'sabic', 'hq', 'icl'] as const;

/**
 * With l the log-likelihood, k parameters, n rows and H = −Σ r ln r the entropy of the posteriors:
 *
 *     AIC = −2l + 2k              AICc = AIC + 2k(k + 1) / (n − k − 1)     CAIC = −2l + k (ln n + 1)
 *     BIC = −2l + k ln n          SABIC = −2l + k ln((n + 2) / 24)         HQ = −2l + 2k ln ln n
 *     ICL = BIC + 2H
 *
 * n ≥ k + 2. R's flexmix prints another ICL, with the likelihood of the MAP classification in place of l.
 *
 * Sources: Akaike (1974); Schwarz (1978); Hurvich and Tsai (1989); Bozdogan (1987); Sclove (1987); Hannan and Quinn
 * (1979); Biernacki, Celeux and Govaert (2000).
 *
 * @example
 * const { aic, bic, aicc } = criteria({ logLikelihood: -66.9398, k: 7, n: 28, entropy: 2.098 });
 * [aic, bic, aicc].map((value) => value.toFixed(2)); // => ['147.88', '157.21', '153.48']
 */
export function criteria(fit: { logLikelihood: number; k: number; n: number; entropy: number }): Criteria {
  const { logLikelihood, k, n, entropy } = fit;
  const deviance = -2 * logLikelihood;
  const aic = deviance + 2 * k;
  const bic = deviance + k * log(n);
  return {
    aic,
    bic,
    aicc: aic + (2 * k * (k + 1)) / (n - k - 1),
    caic: deviance + k * (log(n) + 1),
    sabic: deviance + k * log((n + 2) / 24),
    hq: deviance + 2 * k * log(log(n)),
    icl: bic + 2 * entropy,
  };
}

/**
 * The number of components with the least value of each criterion. A fit on the guard's bound has no vote, since its
 * log-likelihood is the bound's work. `atLargest`: the choice is the largest number that has a vote, so the criterion
 * was still falling where the offers ended.
 */
export function choices(candidates: readonly MixtureCandidate[]) {
  return CRITERIA.map((criterion) => {
    let chosen: MixtureCandidate | null = null;
    let largest = 0;
    for (const candidate of candidates) {
      const value = candidate[criterion];
      if (candidate.binds || value === null) continue;
      largest = Math.max(largest, candidate.components);
      if (chosen === null || value < chosen[criterion]!) chosen = candidate;
    }
    const components = chosen?.components ?? null;
    return { criterion, components, atLargest: components !== null && components === largest };
  });
}
