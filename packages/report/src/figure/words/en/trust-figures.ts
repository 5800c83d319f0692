/** Figures of how sure the study is. */

export const trustFigures = {
  leaveOneOut: {
    only: (term: string, units: string) => `Only without ${units} does ${term} stand clear of zero`,
    loses: (term: string, units: string) => `Without ${units}, ${term} no longer stands clear of zero`,
    turns: (term: string, n: number, unit: string, value: string) =>
      `The sign of ${term} turns without ${n === 1 ? unit : `any one of ${n} units`}; without ${unit} it is ${value}`,
    holds: (term: string, unit: string, full: string, value: string) =>
      `The sign of ${term} holds without any unit; leaving out ${unit} moves it most, from ${full} to ${value}`,
    without: (unit: string) => `without ${unit}`,
    hidden: (n: number) => `… ${n} between them, in the table`,
    full: (value: string) => `all units ${value}`,
    subtitle: (term: string, noun: string, sd: boolean) =>
      `Coefficient of ${term}${sd ? ' per standard deviation' : ''} with its interval when one ${noun} is left out; teal: the interval excludes zero; dashed: all units`,
  },
  specificationCurve: {
    title: (term: string, n: number, share: string, negative: boolean, clear: string) =>
      `${share} of ${n} designs give ${term} a ${negative ? 'negative' : 'positive'} coefficient; in ${clear} its interval excludes zero`,
    alone: (term: string, n: number, share: string, negative: boolean) =>
      `${share} of ${n} designs give ${term} a ${negative ? 'negative' : 'positive'} coefficient; this study’s own is ${negative ? 'positive' : 'negative'}`,
    panel: (transform: 'none' | 'log'): string => (transform === 'log' ? 'Outcome, logged' : 'Outcome itself'),
    alt: (low: string, median: string, high: string) => `Estimates from ${low} to ${high}, median ${median}.`,
    own: 'this study',
    subtitle: (term: string, per: 'sd' | 'range' | 'unit', intervals: boolean, panels: boolean) =>
      `Coefficient of ${term}${per === 'sd' ? ' per standard deviation' : per === 'range' ? ' over its range' : ''} under every design, from lowest to highest${intervals ? '; teal: the interval excludes zero' : ''}; below, what each design chooses${panels ? ', then the outcome on its other scale' : ''}. A range over designs is not a confidence interval`,
  },
  design: {
    factor: (name: string): string =>
      (
        ({
          normalise: 'Normalisation',
          weights: 'Weights',
          aggregate: 'Aggregation',
          totals: 'Indicators',
          controls: 'Controls',
          exclusions: 'Exclusions',
          outcome: 'Outcome',
        }) as Record<string, string>
      )[name] ?? name,
    without: (name: string): string => `all but ${name}`,
    option: (_factor: string, option: string): string =>
      (
        ({
          minmax: 'min-max',
          zscore: 'z-score',
          rank: 'ranks',
          entropy: 'entropy',
          'nested-entropy': 'nested entropy',
          'equal-indicators': 'equal, indicators',
          'equal-dimensions': 'equal, dimensions',
          equal: 'equal',
          critic: 'CRITIC',
          pca: 'PCA',
          arithmetic: 'arithmetic',
          geometric: 'geometric',
          totals: 'totals',
          'per-head': 'per head',
          none: 'none',
          all: 'all',
          study: 'the study’s',
          fewest: 'fewest',
        }) as Record<string, string>
      )[option] ?? option,
  },
};
