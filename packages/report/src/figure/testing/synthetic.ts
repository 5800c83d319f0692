/** Reports made up for tests: few units or many, hostile labels, nothing that varies, values that are missing. */
import type { Report } from '@cedu/core';
import { PROVINCES } from '../provinces.ts';
import type { Trust, TrustedReport } from '../trust.ts';

export interface Wanted {
  readonly units: readonly string[];
  /** Labels of variables, dimensions and indicators. */
  readonly label?: (id: string) => string;
  /** All units alike. */
  readonly constant?: boolean;
  /** Every so many units lack a value; 0 for none. */
  readonly missingEvery?: number;
  readonly components?: number;
}

/** A fixed sequence of numbers in (0, 1): fractional parts of multiples of the golden ratio, stirred by the salt. */
const mixed = (i: number, salt: number): number => {
  const x = Math.sin((i + 1) * 12.9898 + salt * 78.233) * 43758.5453;
  return x - Math.floor(x);
};

const DIMENSIONS = {
  foundation: ['gdp', 'share'],
  output: ['contracts', 'value', 'papers'],
  practice: ['firms', 'staff', 'revenue', 'profit'],
};
const CONTROLS = ['LEC', 'EG', 'LE'];

export function syntheticReport(wanted: Wanted): Report {
  const { units } = wanted;
  const n = units.length;
  const label = wanted.label ?? ((id: string) => id);
  const constant = wanted.constant === true;
  const draw = (i: number, salt: number) => (constant ? 0.5 : mixed(i, salt));
  const gap = (i: number) =>
    wanted.missingEvery !== undefined && wanted.missingEvery > 0 && i % wanted.missingEvery === 1;
  const size = units.map((_, i) => (constant ? 0.4 : mixed(i, 1) ** 2.5));
  const dimension = (k: number) => units.map((_, i) => Math.min(1, size[i]! * 0.8 + 0.2 * draw(i, k + 2)));
  const scores = [dimension(0), dimension(1), dimension(2)];
  const total = units.map((_, i) => 0.15 * scores[0]![i]! + 0.3 * scores[1]![i]! + 0.55 * scores[2]![i]!);
  const rank = total.map((v) => 1 + total.filter((other) => other > v).length);
  const outcome = units.map((_, i) => (constant ? 1.5 : Math.exp(0.7 - 1.4 * total[i]! + 1.6 * (mixed(i, 7) - 0.5))));
  const logged = outcome.map(Math.log);
  const ids = Object.entries(DIMENSIONS).flatMap(([d, list]) => list.map((id) => ({ id, d })));
  const weight = (i: number) => (constant ? 1 / ids.length : (i + 2) / ids.reduce((sum, _, j) => sum + j + 2, 0));

  const terms = (controls: boolean) =>
    ['(Intercept)', 'LDAI', ...(controls ? CONTROLS : [])].map((term, i) => {
      const estimate = [0.7, controls ? 0.3 : -1.6, -1.2, 0.5, 0.9][i]!;
      const standardError = [0.1, 0.4, 0.35, 0.3, 0.42][i]!;
      const interval: [number, number] = [estimate - 2 * standardError, estimate + 2 * standardError];
      return { term, estimate, standardError, t: 1, p: 0.04, interval, vif: 2, tolerance: 0.5, beta: 0.2 };
    });
  const regression = (controls: boolean) => {
    const fitted = logged.map((v, i) => 0.6 * v + 0.2 * (draw(i, 11) - 0.5));
    const leverage = units.map((_, i) => (constant ? 1 / n : Math.min(0.9, (1 + 4 * mixed(i, 12) ** 4) / n)));
    const p = controls ? 5 : 2;
    return {
      id: controls ? 'controls' : 'focus',
      formula: 'log(CE) ~ LDAI',
      outcome: 'log(CE)',
      covariance: 'classical' as const,
      level: 0.95,
      terms: terms(controls),
      r2: constant ? null : 0.62,
      adjustedR2: 0.58,
      f: null,
      logLikelihood: -12,
      aic: 40,
      bic: 44,
      aicc: 43,
      n,
      k: p + 1,
      dfResidual: Math.max(1, n - p),
      residualSd: constant ? 0 : 0.4,
      rss: 1,
      tss: 3,
      maxLeverage: { unit: units[0]!, value: 0.5 },
      nested: null,
      units: [...units],
      fitted,
      residuals: logged.map((v, i) => v - fitted[i]!),
      leverage,
    };
  };
  return {
    cedu: 1,
    engine: 'synthetic',
    id: '0'.repeat(64),
    study: studyOf(label),
    seed: 1,
    data: {
      rows: n,
      n,
      units: [...units],
      unitLabels: {},
      excluded: [],
      dropped: [],
      columns: ['CE', ...CONTROLS, ...ids.map((i) => i.id)].map((id, c) => ({
        id,
        label: label(id),
        short: label(id),
        unit: id === 'CE' ? 't per 10⁴ yuan' : null,
        expression: null,
        values: units.map((_, i) =>
          gap(i) && (id === 'CE' || c % 3 === 0) ? null : id === 'CE' ? outcome[i]! : 1e5 * draw(i, c + 20) ** 2,
        ),
      })),
    },
    index: {
      name: 'LDAI',
      normalise: 'minmax',
      weighting: 'entropy',
      over: 'indicators',
      aggregate: 'arithmetic',
      weights: ids.map(({ id, d }, i) => ({
        id,
        dimension: d,
        direction: 'up' as const,
        weight: weight(i),
        entropy: 0.9,
        divergence: 0.1,
        min: 0,
        max: 1,
        normalised: units.map((_, u) => draw(u, i)),
      })),
      dimensions: Object.keys(DIMENSIONS).map((id) => ({
        id,
        parent: null,
        weight: ids.reduce((sum, { d }, i) => sum + (d === id ? weight(i) : 0), 0),
      })),
      scores: units.map((unit, i) => ({
        unit,
        score: total[i]!,
        rank: rank[i]!,
        dimensions: { foundation: scores[0]![i]!, output: scores[1]![i]!, practice: scores[2]![i]! },
      })),
    },
    outcome: {
      variable: 'CE',
      transform: 'log',
      ...described(outcome.filter((_, i) => !gap(i))),
      transformed: described(logged.filter((_, i) => !gap(i))),
    },
    associations: ['LDAI', 'foundation', 'output', 'practice'].map((x, i) => ({
      x,
      n,
      a: 2.1,
      b: constant ? 0 : -1.2 - 0.3 * i,
      r2: constant ? 0 : 0.21 + 0.05 * i,
      standardErrors: { a: 0.3, b: 0.5 },
      residualSd: 0.6,
      centre: { x: 0.2, y: 1.5, standardError: 0.15 },
      logLinear: null,
    })),
    regressions: [regression(false), regression(true)],
    mixture: mixtureOf(wanted, draw),
    notes: [],
  };
}

function studyOf(label: (id: string) => string): Report['study'] {
  return {
    cedu: 1,
    id: 'synthetic',
    data: 'data.csv',
    unit: 'region',
    missing: { codes: [], policy: 'available' },
    exclude: {},
    variables: Object.fromEntries([...CONTROLS, 'CE'].map((id) => [id, { label: label(id) }])),
    index: {
      name: 'LDAI',
      label: label('LDAI'),
      treat: 'none',
      scaleBy: null,
      normalise: 'minmax',
      weights: 'entropy',
      over: 'indicators',
      rescale: 'none',
      aggregate: 'arithmetic',
      panel: null,
      dimensions: Object.fromEntries(Object.keys(DIMENSIONS).map((id) => [id, { label: label(id), short: label(id) }])),
    },
    outcome: { variable: 'CE', transform: 'log' },
    explain: {
      focus: 'LDAI',
      controls: CONTROLS,
      scale: 'minmax',
      covariance: 'classical',
      cluster: null,
      size: [],
      level: 0.95,
    },
    trust: 'none',
    seed: 1,
    caveats: [],
    sources: [{ name: label('source') }],
  } as Report['study'];
}

function described(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const mean = sorted.reduce((a, b) => a + b, 0) / n;
  const at = (p: number) => sorted[Math.min(n - 1, Math.floor(p * n))]!;
  const sd = Math.sqrt(sorted.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, n - 1));
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const bins = high > low ? 7 : 1;
  const edges = Array.from({ length: bins + 1 }, (_, i) =>
    high > low ? low + ((high - low) * i) / bins : low - 0.5 + i,
  );
  const binOf = (v: number) => Math.min(bins - 1, Math.floor(((v - edges[0]!) / (edges.at(-1)! - edges[0]!)) * bins));
  const counts = new Array<number>(bins).fill(0);
  for (const v of sorted) counts[binOf(v)]!++;
  return {
    summary: {
      n,
      missing: 0,
      mean,
      median: at(0.5),
      sd,
      variance: sd * sd,
      min: low,
      max: high,
      q1: at(0.25),
      q3: at(0.75),
      type6: { q1: at(0.25), q3: at(0.75) },
      skewness: { g1: 1, G1: 1 },
      kurtosis: { g2: 1, G2: 1 },
    },
    normality: high > low ? { w: 0.91, p: 0.03 } : null,
    histogram: { rule: 'sturges' as const, edges, counts },
  };
}

function mixtureOf(
  { units, components = 2, constant }: Wanted,
  draw: (i: number, salt: number) => number,
): NonNullable<Report['mixture']> {
  const n = units.length;
  const posteriorsOf = (k: number) =>
    units.map((_, i) => {
      const raw = Array.from({ length: k }, (_, c) => draw(i, 30 + c) ** 6 + 1e-4);
      const sum = raw.reduce((a, b) => a + b, 0);
      return raw.map((v) => v / sum);
    });
  const fitOf = (k: number): NonNullable<Report['mixture']>['fit'] => ({
    n,
    components: Array.from({ length: k }, (_, c) => ({
      proportion: 1 / k,
      variance: 0.1,
      effectiveSize: n / k,
      atBound: false,
      standardErrors: { proportion: null, variance: null },
      terms: ['(Intercept)', 'LDAI', ...CONTROLS].map((term, t) => ({
        term,
        estimate: constant === true ? 0 : [0.8, -2 + 1.5 * c, -0.4, 0.3, 0.2][t]!,
        standardError: null,
      })),
    })),
    logLikelihood: -10 * k,
    k: 7 * k,
    iterations: 40,
    converged: true,
    binds: k > 2,
    units: [...units],
    posteriors: posteriorsOf(k),
    entropy: 2,
    relativeEntropy: null,
    groups: [],
  });
  const criteria = ['aic', 'bic', 'aicc', 'caic', 'sabic', 'hq', 'icl'] as const;
  const candidates = [1, 2, 3].map((k) => ({
    components: k,
    logLikelihood: -10 * k,
    k: 7 * k,
    aic: 50 - k,
    bic: 50 + 6 * k,
    aicc: k === 3 ? 400 : 50 + k,
    caic: 51 + 6 * k,
    sabic: 49.9 + 0.05 * k,
    hq: 50,
    icl: k === 3 ? null : 52 + k,
    starts: 10,
    bestShare: 0.5,
    replicated: true,
    boundHits: 0,
    binds: k > 2,
    converged: true,
  }));
  const choices = criteria.map((criterion) => ({
    criterion,
    components: criterion === 'aic' ? 2 : 1,
    atLargest: false,
  }));
  return {
    formula: 'log(CE) ~ LDAI',
    outcome: 'log(CE)',
    variance: 'ml',
    guard: { kind: 'ratio', value: 1 / 16 },
    order: 'LDAI',
    n,
    candidates,
    choices,
    chosen: { components: 1, by: 'bic' },
    fit: fitOf(1),
    groups: [],
    fits: [fitOf(1), fitOf(components)],
    interior: [],
  } as NonNullable<Report['mixture']>;
}

/** Parts of trust for any report that has an index; ranges about the ranks, ratios about 30, designs by the dozen. */
export function withTrust(report: Report, lang: 'zh' | 'en' = 'en'): TrustedReport {
  const scores = report.index!.scores;
  const n = scores.length;
  const within = (rank: number) => Math.min(n, Math.max(1, Math.round(rank)));
  const trust: Trust = {
    ranks: {
      draws: 1000,
      failed: 0,
      level: 0.9,
      designs: { normalise: [], weights: [], aggregate: [], leftOut: [], noise: [0.75, 1.25] },
      pairs: null,
      sensitivity: null,
      units: scores.map(({ unit, rank }, i) => ({
        unit,
        rank,
        median: rank,
        low: within(rank - 2 * mixed(i, 41)),
        high: within(rank + 3 * mixed(i, 42)),
        best: within(rank - 3 - 2 * mixed(i, 43)),
        worst: within(rank + 4 + 2 * mixed(i, 44)),
      })),
    },
    importance: {
      items: report.index!.weights.map((w, i) => ({
        id: w.id,
        weight: w.weight,
        importance: i === 2 ? null : Math.max(0, w.weight * (0.5 + mixed(i, 45))),
      })),
    },
    likelihoodRatio: [
      {
        null: 1,
        alternative: 2,
        lr: 31.4,
        p: 0.38,
        mcse: 0.03,
        smallestP: 0.005,
        replicates: 199,
        failed: 0,
        starts: 200,
        keep: 10,
        rejected: false,
        nullBinds: false,
        quantiles: { p05: 18, p25: 26, p50: 30, p75: 34, p95: 40, p99: 44 },
        reach: null,
        ratios: Array.from({ length: 199 }, (_, i) => 16 + 14 * (mixed(i, 46) + mixed(i, 47)) + 8 * mixed(i, 48) ** 3),
      },
    ],
    bootstrap: {
      kind: 'parametric',
      level: 0.95,
      replicates: 199,
      failed: 0,
      boundHits: 0,
      starts: 200,
      components: [1, 2].map(() => ({ proportion: FIGURE, deviation: FIGURE, variance: FIGURE, terms: [] })),
      differences: [],
      units: scores.map(({ unit }, i) => ({
        unit,
        component: 1 + (i % 2),
        posterior: 0.95,
        stability: mixed(i, 49),
        decided: mixed(i, 49) >= 0.9,
      })),
      coMembership: scores.map((_, i) =>
        scores.map((_, j) =>
          i === j ? 1 : (i % 2 === j % 2 ? 0.55 : 0.1) + 0.4 * mixed(Math.min(i, j), 50 + Math.max(i, j)),
        ),
      ),
    },
    multiverse: {
      term: report.study.explain?.focus ?? 'LDAI',
      per: 'sd',
      level: 0.95,
      factors: Object.entries(FACTORS).map(([factor, options]) => ({ factor, options: [...options], own: 0 })),
      panels: [
        {
          transform: 'log',
          specifications: specifications(),
          failed: 0,
          median: -0.25,
          range: [-0.7, 0.1],
          negative: 0.8,
          excludesZero: { classical: 0.5, hc3: 0.4 },
          factors: [],
          movedMostBy: 'controls',
        },
      ],
    },
    leaveOneOut: {
      term: report.study.explain?.focus ?? 'LDAI',
      per: 'sd',
      regression: 'controls',
      level: 0.95,
      mixture: null,
      failed: [],
      estimate: -0.52,
      interval: [-0.9, -0.14],
      without: scores.map(({ unit }, i) => {
        const estimate = -0.52 + 0.5 * (mixed(i, 60) - 0.5) ** 3 * 4;
        const interval: [number, number] = [estimate - 0.4, estimate + 0.4];
        return { unit, estimate, interval, components: null, moved: null };
      }),
    },
    comparison: {
      from: lang === 'zh' ? '熵权' : 'entropy weights',
      to: lang === 'zh' ? '指标等权' : 'equal weights',
      units: scores.map(({ unit, rank }, i) => ({ unit, from: rank, to: within(rank + 6 * (mixed(i, 61) - 0.5)) })),
    },
  };
  return { ...report, trust };
}

const FIGURE = { estimate: 0, standardError: 1, interval: [-2, 2] as [number, number] };

const FACTORS = {
  normalise: ['minmax', 'rank', 'zscore'],
  weights: ['entropy', 'nested-entropy', 'equal-indicators', 'equal-dimensions', 'critic', 'pca'],
  totals: ['totals', 'per-head'],
  controls: ['none', 'all', 'without:LEC', 'without:EG'],
  exclusions: ['study', 'fewest'],
} as const;

function specifications() {
  let designs: number[][] = [[]];
  for (const options of Object.values(FACTORS)) {
    designs = designs.flatMap((d) => options.map((_, option) => [...d, option]));
  }
  return designs.map((choices, i) => {
    const estimate = -0.25 + (choices[3] === 0 ? -0.25 : 0.15) + 0.4 * (mixed(i, 70) - 0.5);
    const half = 0.18 + 0.1 * mixed(i, 71);
    const interval: [number, number] = [estimate - half, estimate + half];
    return { choices, n: 27, estimate, interval, robust: null };
  });
}

const HOSTILE = [
  '<script>alert("x")</script>',
  '"quoted" & \'apostrophe\'',
  '‮right to left עברית العربية',
  'x'.repeat(300),
  '很长的名字'.repeat(40),
  '=1+1',
  'tab\tand\nline',
  '',
  '👩‍👩‍👧‍👦 family',
  'control \u0007 \ud800 alone',
];

const hostile = (i: number): string => HOSTILE[i % HOSTILE.length]!;

/** By name: what every figure must survive. */
export const SYNTHETIC: Readonly<Record<string, Report>> = {
  provinces: withTrust(syntheticReport({ units: PROVINCES.slice(0, 27).map((p) => p.zh) })),
  'three units': withTrust(syntheticReport({ units: ['北京', '天津', '河北'] })),
  'three hundred units': withTrust(
    syntheticReport({ units: Array.from({ length: 300 }, (_, i) => `County ${i + 1}`), components: 3 }),
  ),
  'hostile labels': withTrust(
    syntheticReport({
      units: Array.from({ length: 40 }, (_, i) => `${hostile(i)}${i < HOSTILE.length ? '' : i}`),
      label: (id) => `${hostile(id.length * 7 + id.charCodeAt(0))} ${id}`,
    }),
  ),
  'nothing varies': withTrust(syntheticReport({ units: ['甲', '乙', '丙', '丁', '戊'], constant: true })),
  'values missing': withTrust(syntheticReport({ units: PROVINCES.map((p) => p.en), missingEvery: 4, components: 4 })),
};
