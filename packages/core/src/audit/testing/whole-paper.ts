/** For tests: the tables of a whole paper, simulated and correct: an index, descriptives, regressions, a mixture, claims. */
import { entropyWeights } from '../../composite/index.ts';
import { shapiroWilk, summarise } from '../../describe/index.ts';
import { fUpper, type Random, studentUpper } from '../../numeric/index.ts';
import type { PrintedTablesInput } from '../printed.ts';
import { fitLines, type Line } from './em.ts';
import { type Ols, ols } from './ols.ts';
import type { Write } from './simulate.ts';

export type PaperInput = Omit<PrintedTablesInput, 'printed'>;

const MARKS = { '***': 0.01, '**': 0.05, '*': 0.1 } as const;
const marksOf = (p: number): string => Object.entries(MARKS).find(([, level]) => p <= level)?.[0] ?? '';
const minmaxed = (x: readonly number[]): number[] => {
  const [least, most] = [Math.min(...x), Math.max(...x)];
  return x.map((v) => (v - least) / (most - least));
};

/** Every table that a rule could look at, written by `write`. */
export function wholePaper(random: Random, write: Write): PaperInput {
  const n = 24 + random.integer(12);
  const units = Array.from({ length: n }, (_, i) => `u${i}`);
  const raw = [0, 1, 2].map(() => Array.from({ length: n }, () => Math.exp(random.normal())));
  const x = raw.map(minmaxed);
  const found = entropyWeights(x.map((column) => Float64Array.from(column)));
  if (!found.ok) throw new Error('no weights');
  const weights = [...found.value.weights];
  const total = units.map((_, i) => x.reduce((sum, column, j) => sum + weights[j]! * column[i]!, 0));
  const control = Array.from({ length: n }, () => random.uniform());
  const focus = minmaxed(total);
  const log = units.map((_, i) => 0.5 - 1.5 * focus[i]! + 0.6 * control[i]! + 0.5 * random.normal());
  const y = log.map(Math.exp);
  const [small, large] = [ols([focus], log), ols([focus, minmaxed(control)], log)];
  return {
    n: String(n),
    stars: { '***': '0.01', '**': '0.05', '*': '0.1' },
    scores: {
      index: {
        columns: ['a', 'b', 'c', 'total'],
        composite: 'total',
        aggregate: 'arithmetic',
        minmax: ['a', 'b', 'c'],
        rows: Object.fromEntries(
          units.map((unit, i) => [unit, [...x.map((c) => c[i]!), total[i]!].map((v) => write(v, 3))]),
        ),
      },
    },
    weights: {
      w: {
        of: 'index',
        method: 'entropy',
        values: { a: write(weights[0]!, 3), b: write(weights[1]!, 3), c: 'remainder' },
      },
    },
    descriptives: { y: described(y, write) },
    regressions: {
      small: regression(['total'], small, n, write),
      large: regression(['total', 'control'], large, n, write),
    },
    ...mixture(focus, log, units, write),
    claims: [
      { claim: 'count', total: String(n + 4), without: ['p', 'q', 'r', 's'], is: String(n) },
      { claim: 'rank', scores: 'index', column: 'total', unit: units[total.indexOf(Math.max(...total))]!, is: 'first' },
      { claim: 'kurtosis against', descriptives: 'y', value: '0' },
      { claim: 'sign', term: 'total', models: ['small'], is: small.slopes[0]! < 0 ? 'negative' : 'positive' },
      { claim: 'vif below', model: 'large', value: '10' },
    ],
  };
}

function described(y: readonly number[], write: Write) {
  const [found, normal] = [summarise(Float64Array.from(y)), shapiroWilk(y)];
  if (!found.ok || !normal.ok) throw new Error('not described');
  const { mean, sd, median, min, max, skewness, kurtosis } = found.value;
  const { w, p } = normal.value!;
  const figures = { mean, sd, median, min, max, skewness: skewness.G1, kurtosis: kurtosis.G2 };
  const printed = Object.entries(figures).map(([name, value]) => [name, write(value!, 3)]);
  return { ...Object.fromEntries(printed), shapiro: { w: write(w, 3), p: write(p, 3) } };
}

function regression(names: readonly string[], fit: Ols, n: number, write: Write) {
  const p = names.length;
  const df = n - p - 1;
  const logLikelihood = (-n / 2) * (Math.log((2 * Math.PI * fit.rss) / n) + 1);
  const k = p + 2;
  const term = (j: number) => {
    const probability = 2 * studentUpper(Math.abs(fit.t[j]!), df);
    return {
      estimate: `${write(fit.slopes[j]!, 3)}${marksOf(probability)}`,
      se: write(fit.standardErrors[j]!, 3),
      t: write(fit.t[j]!, 2),
      p: write(probability, 3),
      ...(p > 1 && { vif: write(fit.vif[j]!, 2) }),
    };
  };
  return {
    outcome: 'ln(y)',
    transform: 'log' as const,
    variable: 'y',
    scale: 'minmax' as const,
    terms: Object.fromEntries(names.map((name, j) => [name, term(j)])),
    constant: write(fit.constant, 3),
    r2: write(fit.r2, 3),
    adjustedR2: write(1 - ((1 - fit.r2) * (n - 1)) / df, 3),
    sigma: write(fit.sigma, 3),
    f: { value: write(fit.f, 2), p: write(fUpper(fit.f, p, df), 3) },
    logLikelihood: write(logLikelihood, 3),
    aic: write(-2 * logLikelihood + 2 * k, 3),
    bic: write(-2 * logLikelihood + k * Math.log(n), 3),
  };
}

function mixture(x: readonly number[], y: readonly number[], units: readonly string[], write: Write) {
  const start: Line[] = [-1, 1].map((side) => ({
    proportion: 0.5,
    constant: 0.5 + 0.3 * side,
    slope: -1.5,
    variance: 0.2,
  }));
  const { lines, logLikelihood, posteriors } = fitLines(x, y, start, 'ml', 400);
  // The likelihood has no bound, and this EM no guard: a fit that runs up it is not printed.
  if (!lines.every(({ proportion, variance }) => proportion > 0.1 && variance > 0.01)) return {};
  const n = y.length;
  const k = 7;
  const group = (at: number) => units.filter((_, i) => posteriors[i]!.indexOf(Math.max(...posteriors[i]!)) === at);
  return {
    mixtures: {
      two: {
        outcome: 'ln(y)',
        components: lines.map((line) => ({
          proportion: write(line.proportion, 3),
          variance: write(line.variance, 4),
          terms: { total: write(line.slope, 3) },
          constant: write(line.constant, 3),
        })),
        logLikelihood: write(logLikelihood, 3),
        aic: write(-2 * logLikelihood + 2 * k, 3),
        bic: write(-2 * logLikelihood + k * Math.log(n), 3),
      },
    },
    groups: { groups: { of: 'two', members: { first: group(0), second: group(1) } } },
  };
}
