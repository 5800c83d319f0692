/** Figures of the regressions. */
import { clauses, scaled } from './phrases.ts';

export const regressionFigures = {
  observedFitted: {
    title: (share: string, outcome: string, unit: string, above: boolean) =>
      `The regression accounts for ${share} of the variation in ${outcome}; ${unit} lies farthest ${above ? 'above' : 'below'} its fit`,
    plain: (unit: string, above: boolean, outcome: string) =>
      `In ${outcome}, ${unit} lies farthest ${above ? 'above' : 'below'} its fit`,
    alt: (title: string, rows: readonly string[]) =>
      `${title}. Farthest from the fit, observed (fitted): ${rows.join(', ')}.`,
    fitted: (outcome: string) => `fitted ${outcome}`,
    observed: (outcome: string) => `observed ${outcome}`,
    subtitle: (outcome: string, controls: boolean, band: boolean) =>
      `${outcome}${controls ? ', all controls' : ''}; on the line the fit is exact${band ? '; band: two residual standard deviations' : ''}`,
    above: 'observed above the fit',
    below: 'observed below the fit',
  },
  residualsLeverage: {
    leans: (unit: string, cook: string, leverage: string) =>
      `The fit leans on ${unit}: Cook’s distance ${cook}, leverage ${leverage}`,
    even: (unit: string, cook: string) => `No unit decides the fit; ${unit} weighs most, Cook’s distance ${cook}`,
    alt: (title: string, rows: readonly string[]) => `${title}. Largest Cook’s distances: ${rows.join(', ')}.`,
    leverage: 'leverage',
    residual: 'standardised residual',
    twice: 'twice the mean leverage',
    subtitle: (outcome: string, controls: boolean) =>
      `Regression of ${outcome}${controls ? ' with all controls' : ''}; dashed curves: Cook’s distance of 0.5 and 1`,
  },
  coefficients: {
    unmeasured: 'Coefficients without standard errors',
    focusTurns: (name: string, alone: boolean) =>
      alone
        ? `${name} stands clear of zero alone, but not with the controls`
        : `${name} stands clear of zero only with the controls`,
    none: 'No coefficient stands clear of zero',
    all: 'Every coefficient stands clear of zero',
    some: (names: string) => `Clear of zero: only ${names}`,
    without: 'without controls',
    with: 'with controls',
    lower: (outcome: string) => `← goes with lower ${outcome}`,
    higher: (outcome: string) => `goes with higher ${outcome} →`,
    lowerShort: '← lower',
    higherShort: 'higher →',
    subtitle: (outcome: string, level: string, covariance: string, n: number, scale: string) =>
      `${clauses(`Coefficients for ${outcome} with ${level} intervals`, scaled[scale] ?? '', `${covariance} standard errors`)}, n\u00a0=\u00a0${n}`,
  },
};
