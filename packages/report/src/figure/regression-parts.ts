/** Regressions as figures need them. */
import type { Regression, Report } from '@cedu/core';

/** The one with all controls: the last. */
export const fullRegression = (report: Report): Regression | null => report.regressions?.at(-1) ?? null;

export const INTERCEPT = '(Intercept)';

export interface Residual {
  readonly unit: string;
  readonly fitted: number;
  readonly observed: number;
  readonly residual: number;
  readonly leverage: number;
  /** Residual over its own standard deviation, s√(1 − h); null where the row decides its own fit. */
  readonly standardised: number | null;
  /** Cook's distance. */
  readonly cook: number | null;
}

/** Internally studentised residuals and Cook's distances: those of the diagnostics, or from what every Report has. */
export function residualsOf(regression: Regression): Residual[] {
  const s = regression.residualSd;
  const q = regression.n - regression.dfResidual;
  const known = new Map(regression.diagnostics?.influence.map((i) => [i.unit, i]));
  return regression.units.map((unit, i) => {
    const [fitted, residual, leverage] = [regression.fitted[i]!, regression.residuals[i]!, regression.leverage[i]!];
    const influence = known.get(unit);
    if (influence !== undefined) {
      const { standardised, cook } = influence;
      return { unit, fitted, observed: fitted + residual, residual, leverage, standardised, cook };
    }
    const free = s !== null && s > 0 && leverage < 1 - 1e-9;
    const standardised = free ? residual / (s * Math.sqrt(1 - leverage)) : null;
    const cook = standardised === null ? null : (standardised ** 2 * leverage) / ((1 - leverage) * q);
    return { unit, fitted, observed: fitted + residual, residual, leverage, standardised, cook };
  });
}
