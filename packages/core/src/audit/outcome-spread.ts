/** What a publication's tables imply, each by itself, of the standard deviation of a regression's outcome. */
import { meanOf, minmaxMoments, sdOf } from './box.ts';
import { columnNamed } from './columns.ts';
import type { Figure } from './figure.ts';
import { common, type Interval, interval, over, point, scaled, shifted, size, times, within } from './interval.ts';
import { centredSizeOf, type FitSize } from './least-squares.ts';
import type { PrintedTables, RegressionTable } from './printed.ts';
import type { Reader } from './rounding.ts';
import { shownAs, titleOf } from './rule.ts';
import type { PrintedValue } from './schema.ts';

/** One convention by which a source gives a standard deviation (divisor n − 1). */
export interface Alternative {
  readonly name: string;
  readonly sd: (read: Reader) => Interval;
}

/** Figures that say by themselves how far the outcome spreads. */
export interface SpreadSource {
  readonly kind: 'likelihood' | 'slope' | 'sigma' | 'printed';
  readonly label: string;
  readonly printed: readonly PrintedValue[];
  readonly alternatives: readonly Alternative[];
  /** Of a likelihood: the standard deviation under any divisor of the variance. */
  readonly underDivisor?: (divisor: number, read: Reader) => Interval;
}

export interface Outcome {
  readonly name: string;
  readonly n: number;
  /** n − rank of the largest model whose likelihood is printed. */
  readonly rank: number | null;
  readonly sources: readonly SpreadSource[];
}

/** Every outcome of the tables with all that tells its spread. */
export function outcomesOf(printed: PrintedTables): Outcome[] {
  const outcomes = new Map<string, { name: string; n: number; rank: number | null; sources: SpreadSource[] }>();
  for (const [id, table] of Object.entries(printed.regressions)) {
    const fit = centredSizeOf(table, printed);
    if (table.outcome === undefined || typeof fit === 'string') continue;
    const key = `${fit.n} ${table.outcome}`;
    const found = outcomes.get(key) ?? {
      name: table.outcome,
      n: fit.n,
      rank: null,
      sources: printedSpread(table.outcome, fit.n, printed),
    };
    outcomes.set(key, found);
    const label = titleOf(table, id);
    const likelihood = ofLikelihood(table, fit, label);
    if (likelihood) found.rank = fit.p + 1;
    for (const source of [likelihood, ofSigma(table, fit, label), ofSlope(table, fit, label, printed)]) {
      if (source) found.sources.push(source);
    }
  }
  return [...outcomes.values()];
}

/** sd of y from RSS: √(RSS / ((1 − R²)(n − 1))). */
function sdFrom(rss: Interval, r2: Interval, n: number): Interval {
  const variance = scaled(over(rss, shifted(scaled(within(r2, 0, 1), -1), 1)), 1 / (n - 1));
  return interval(Math.sqrt(Math.max(0, variance.lo)), Math.sqrt(variance.hi));
}

/** A program with σ² = RSS/D prints ln L = −n/2 ln(2π RSS/D) − D/2, so RSS = D/(2π) exp(−(2 ln L + D)/n). */
function ofLikelihood(table: RegressionTable, { n, p }: FitSize, label: string): SpreadSource | null {
  const { logLikelihood: l, r2 } = table;
  if (!l || !r2) return null;
  const rss = (value: Interval, D: number) => {
    const f = (x: number) => (D / (2 * Math.PI)) * Math.exp(-(2 * x + D) / n);
    return { lo: f(value.hi), hi: f(value.lo) };
  };
  const underDivisor = (D: number, read: Reader) => sdFrom(rss(read(l), D), read(r2), n);
  return {
    kind: 'likelihood',
    label,
    printed: [shownAs(l, `${label}: log-likelihood`), shownAs(r2, `${label}: R²`)],
    underDivisor,
    alternatives: [
      { name: 'divisor n', sd: (read) => underDivisor(n, read) },
      { name: 'divisor n − rank', sd: (read) => underDivisor(n - p - 1, read) },
    ],
  };
}

/** RSS = σ̂² (n − p − 1). */
function ofSigma(table: RegressionTable, { n, df }: FitSize, label: string): SpreadSource | null {
  const { sigma, r2 } = table;
  if (!sigma || !r2) return null;
  const sd = (divisor: number) => (read: Reader) => {
    const s = within(read(sigma), 0, Infinity);
    return sdFrom(scaled(times(s, s), divisor), read(r2), n);
  };
  return {
    kind: 'sigma',
    label,
    printed: [shownAs(sigma, `${label}: residual standard error`), shownAs(r2, `${label}: R²`)],
    alternatives: [
      { name: 'residual sd over n − p − 1', sd: sd(df) },
      { name: 'residual sd over n', sd: sd(n) },
    ],
  };
}

/**
 * With one regressor R² = b² var(x)/var(y); x stands in a score table under the regressor's name. Only where the
 * table says what was done to regressors: x could have been logged.
 */
function ofSlope(
  table: RegressionTable,
  { n, p }: FitSize,
  label: string,
  printed: PrintedTables,
): SpreadSource | null {
  const [entry] = Object.entries(table.terms);
  const slope = entry?.[1].estimate;
  const column = entry && columnNamed(entry[0], n, printed);
  if (p !== 1 || !slope || slope.value === 0 || !table.r2 || !column || table.scale === 'unknown') return null;
  const r2 = table.r2;
  const alternatives = regressorSpread(column.figures, table.scale).map(({ name, sd }) => ({
    name,
    sd: (read: Reader) => {
      const root = interval(Math.sqrt(Math.max(0, read(r2).lo)), Math.sqrt(Math.max(0, read(r2).hi)));
      return within(over(times(size(read(slope)), sd(read)), root), 0, Infinity);
    },
  }));
  return {
    kind: 'slope',
    label,
    printed: [
      shownAs(slope, `${label}: ${entry[0]}`),
      shownAs(r2, `${label}: R²`),
      { path: column.path, label: `${column.label}: ${entry[0]}`, text: `${n} values` },
    ],
    alternatives,
  };
}

/** sd of a printed column as a regressor: as it was said to be scaled first, then otherwise. */
export function regressorSpread(figures: readonly Figure[], scale: RegressionTable['scale']): Alternative[] {
  const minmax: Alternative = {
    name: 'regressor min-maxed',
    sd: (read) => minmaxMoments(figures.map(read))?.sd ?? { lo: 0, hi: Infinity },
  };
  const asPrinted: Alternative = { name: 'regressor as printed', sd: (read) => sdOf(figures.map(read)) };
  const standardised: Alternative = { name: 'regressor standardised', sd: () => point(1) };
  if (scale === 'zscore') return [standardised, asPrinted, minmax];
  return scale === 'minmax' ? [minmax, asPrinted, standardised] : [asPrinted, minmax, standardised];
}

/** Mean of a printed column as a regressor, in the same order and by the same names. */
export function regressorMean(figures: readonly Figure[], name: string, read: Reader): Interval {
  if (name === 'regressor standardised') return point(0);
  if (name === 'regressor as printed') return meanOf(figures.map(read));
  return minmaxMoments(figures.map(read))?.mean ?? { lo: 0, hi: 1 };
}

function printedSpread(outcome: string, n: number, printed: PrintedTables): SpreadSource[] {
  return Object.entries(printed.descriptives).flatMap(([id, table]): SpreadSource[] => {
    const { sd } = table;
    if ((table.variable ?? id) !== outcome || !sd || (table.n ?? printed.n)?.value !== n) return [];
    return [
      {
        kind: 'printed',
        label: titleOf(table, id),
        printed: [shownAs(sd, `${titleOf(table, id)}: sd of ${outcome}`)],
        alternatives: [
          { name: 'sd over n − 1', sd: (read) => read(sd) },
          { name: 'sd over n', sd: (read) => scaled(read(sd), Math.sqrt(n / (n - 1))) },
        ],
      },
    ];
  });
}

/** Every choice of one alternative for each source, in the order of preference. */
export function combinations(sources: readonly SpreadSource[]): Alternative[][] {
  let all: Alternative[][] = [[]];
  for (const { alternatives } of sources) all = all.flatMap((chosen) => alternatives.map((a) => [...chosen, a]));
  return all;
}

/** The spread that all sources share under the first choice of conventions that allows one; null if none does. */
export function sharedSpread(outcome: Outcome, read: Reader): { sd: Interval; names: string[] } | null {
  if (outcome.sources.length === 0) return null;
  for (const chosen of combinations(outcome.sources)) {
    const sd = common(chosen.map((alternative) => alternative.sd(read)));
    if (sd) return { sd, names: chosen.map(({ name }) => name) };
  }
  return null;
}
