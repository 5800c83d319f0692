/** Information criteria from a log-likelihood, under each convention in use. */
import { falling, type Interval, plus, rising, scaled, shifted } from './interval.ts';

export const CRITERIA = ['AIC', 'BIC', 'AICc', 'CAIC', 'SABIC', 'HQ'] as const;
export type Criterion = (typeof CRITERIA)[number];

/**
 * What a criterion adds to −2 ln L for k parameters and n observations; null where it does not exist.
 *
 *     AIC 2k   BIC k ln n   AICc 2k + 2k(k + 1)/(n − k − 1)   CAIC k(ln n + 1)   SABIC k ln((n + 2)/24)   HQ 2k ln ln n
 *
 * Source: Akaike (1974); Schwarz (1978); Hurvich and Tsai (1989); Bozdogan (1987); Sclove (1987); Hannan and Quinn (1979).
 *
 * @example
 * penalty('AICc', 7, 27).toFixed(4); // => '19.8947'
 */
export function penalty(criterion: Criterion, k: number, n: number): number | null {
  switch (criterion) {
    case 'AIC':
      return 2 * k;
    case 'BIC':
      return k * Math.log(n);
    case 'AICc':
      return n - k - 1 > 0 ? 2 * k + (2 * k * (k + 1)) / (n - k - 1) : null;
    case 'CAIC':
      return k * (Math.log(n) + 1);
    case 'SABIC':
      return k * Math.log((n + 2) / 24);
    case 'HQ':
      return n > Math.E ? 2 * k * Math.log(Math.log(n)) : null;
  }
}

/** What programs print under a criterion's name: its value from ln L, k and n. */
export interface CriterionFormula {
  readonly name: string;
  readonly value: (logLikelihood: Interval, k: number, n: number) => Interval | null;
  /** The k that a printed value implies, not rounded. */
  readonly implied: (printed: Interval, logLikelihood: Interval, n: number) => Interval;
}

const minusTwice = (logLikelihood: Interval): Interval => scaled(logLikelihood, -2);
const dropped = (n: number): number => n * (1 + Math.log(2 * Math.PI));

/** −2 ln L plus a penalty of `weight(n)` for each parameter, in its usual forms. */
function linear(weight: (n: number) => number): CriterionFormula[] {
  const form = (name: string, divide: (n: number) => number, constant: (n: number) => number): CriterionFormula => ({
    name,
    value: (l, k, n) => scaled(shifted(minusTwice(l), k * weight(n) - constant(n)), 1 / divide(n)),
    implied: (printed, l, n) =>
      scaled(shifted(plus(scaled(printed, divide(n)), scaled(l, 2)), constant(n)), 1 / weight(n)),
  });
  return [
    form(
      'full likelihood',
      () => 1,
      () => 0,
    ),
    form(
      'per observation',
      (n) => n,
      () => 0,
    ),
    form('constants dropped', () => 1, dropped),
    form(
      'ln 2π dropped',
      () => 1,
      (n) => n * Math.log(2 * Math.PI),
    ),
  ];
}

/** RSS of a maximum-likelihood fit from its log-likelihood: ln L = −n/2 (ln(2π RSS/n) + 1). */
const residualDeviance = (l: Interval, n: number): Interval =>
  falling((x) => (n / (2 * Math.PI)) * Math.exp((-2 * x) / n - 1), l);

/** What a program may have printed as AIC or as BIC. */
export const FORMULAS: Readonly<Record<'AIC' | 'BIC', readonly CriterionFormula[]>> = {
  AIC: [
    ...linear(() => 2),
    {
      name: 'AICc',
      value: (l, k, n) => {
        const added = penalty('AICc', k, n);
        return added === null ? null : shifted(minusTwice(l), added);
      },
      implied: (printed, l, n) => rising((c) => (c * (n - 1)) / (2 * n + c), plus(printed, scaled(l, 2))),
    },
  ],
  BIC: [
    ...linear(Math.log),
    {
      name: 'deviance less df ln n',
      value: (l, k, n) => shifted(residualDeviance(l, n), -(n - k) * Math.log(n)),
      implied: (printed, l, n) =>
        shifted(scaled(plus(printed, scaled(residualDeviance(l, n), -1)), 1 / Math.log(n)), n),
    },
  ],
};
