/** The designs of an index that are tried: which choices there are, and each design made ready once. */
import type { z } from 'zod';
import { type CompositeDesign, CompositeOptions, type PreparedDesign, prepareDesign } from '../../composite/index.ts';
import type { IndexSpec } from '../study.ts';
import { type IndexInput, withoutIndicator } from './index-input.ts';

/** What a design chooses, each by its name in a Report. */
export interface Choice {
  readonly normalise: string;
  readonly weights: string;
  readonly aggregate: string;
  /** The indicator left out, or `none`. */
  readonly leftOut: string;
}

export interface DesignSpace {
  readonly normalise: readonly string[];
  readonly weights: readonly string[];
  readonly aggregate: readonly string[];
  readonly leftOut: readonly string[];
  /** The study's own. */
  readonly own: Choice;
}

type Spec = z.infer<typeof IndexSpec>;
export const NONE = 'none';

/** What the worst value becomes for a geometric mean, which has no use for 0. */
const GEOMETRIC_RANGE = [0.01, 1] as const;

/** A design ready to be scored: `shares` of its indicators, and where each stands among all indicators. */
export interface ReadyDesign {
  readonly prepared: PreparedDesign;
  readonly positions: Int32Array;
}

export interface Designs {
  readonly space: DesignSpace;
  /** How many the index has. */
  readonly indicators: number;
  /** Null where the data do not allow it: PCA of columns that no component tells apart, a mean of z-scores' logarithms. */
  ready(choice: Choice): ReadyDesign | null;
}

/** `equal` over indicators and within dimensions, `entropy` and `nested-entropy`, … */
function weightsName(method: string, over: 'indicators' | 'nested'): string {
  if (method === 'equal') return over === 'nested' ? 'equal-dimensions' : 'equal-indicators';
  return over === 'nested' ? `nested-${method}` : method;
}

const withOwn = (options: readonly string[], own: string): string[] =>
  options.includes(own) ? [...options] : [...options, own];

/** z-scores go below 0, where a geometric and a harmonic mean do not exist. */
export const possible = ({ normalise, aggregate }: Pick<Choice, 'normalise' | 'aggregate'>): boolean =>
  normalise !== 'zscore' || aggregate === 'arithmetic' || aggregate === 'topsis';

/**
 * Normalise {minmax, rank, zscore} × weights {entropy, nested entropy, equal over indicators, equal over dimensions,
 * CRITIC, PCA} × aggregate {arithmetic, geometric on [0.01, 1], the latter not with z-scores} × one indicator left out
 * {none, each}; where the study's own choice is none of these it is one more. Ranks are added as they are, and put on
 * [0.01, 1] for the geometric mean. Without dimensions nothing is nested. Weights are those of the min-max columns,
 * found again where an indicator is left out.
 */
export function indexDesigns(spec: Spec, input: IndexInput, missing: 'refuse' | 'available'): Designs {
  const design = CompositeOptions.parse({
    normalise: tidy(spec.normalise),
    weights: tidy(spec.weights),
    over: spec.over,
    rescale: spec.rescale,
    aggregate: spec.aggregate,
  });
  const nested = (input.dimensions?.length ?? 0) > 0;
  const own: Choice = {
    normalise: design.normalise.method === 'percentile' ? 'rank' : design.normalise.method,
    weights: weightsName(design.weights.method, nested ? design.over : 'indicators'),
    aggregate: design.aggregate,
    leftOut: NONE,
  };
  const weights = nested
    ? ['entropy', 'nested-entropy', 'equal-indicators', 'equal-dimensions', 'critic', 'pca']
    : ['entropy', 'equal-indicators', 'critic', 'pca'];
  const space: DesignSpace = {
    normalise: withOwn(['minmax', 'rank', 'zscore'], own.normalise),
    weights: withOwn(weights, own.weights),
    aggregate: withOwn(['arithmetic', 'geometric'], own.aggregate),
    leftOut: input.indicators.length > 2 ? [NONE, ...input.indicators.map((i) => i.id)] : [NONE],
    own,
  };
  const positions = new Map(input.indicators.map((indicator, j) => [indicator.id, j]));
  const known = new Map<string, ReadyDesign | null>();

  function make(choice: Choice): ReadyDesign | null {
    const left = choice.leftOut === NONE ? input : withoutIndicator(input, choice.leftOut);
    const options = { ...optionsOf(choice, design, own), missing };
    const prepared = possible(choice) ? prepareDesign({ ...left, options }) : null;
    if (!prepared?.ok) return null;
    return { prepared: prepared.value, positions: Int32Array.from(left.indicators, (i) => positions.get(i.id)!) };
  }

  return {
    space,
    indicators: input.indicators.length,
    ready(choice) {
      const key = `${choice.normalise} ${choice.weights} ${choice.aggregate} ${choice.leftOut}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const ready = make(choice);
      known.set(key, ready);
      return ready;
    },
  };
}

function optionsOf(choice: Choice, design: CompositeDesign, own: Choice): CompositeOptions {
  const { method, over } = weightsOf(choice.weights);
  const aggregate = choice.aggregate as CompositeDesign['aggregate'];
  return {
    normalise: normaliseOf(choice, design, own),
    weights: choice.weights === own.weights ? design.weights : method,
    over,
    rescale: over === 'nested' ? design.rescale : 'none',
    aggregate,
  };
}

function normaliseOf(choice: Choice, design: CompositeDesign, own: Choice): NonNullable<CompositeOptions['normalise']> {
  if (choice.normalise === own.normalise && choice.aggregate === own.aggregate) return exact(design.normalise);
  const positive = choice.aggregate === 'geometric' || choice.aggregate === 'harmonic';
  if (choice.normalise === 'rank') return positive ? { method: 'percentile', range: [...GEOMETRIC_RANGE] } : 'rank';
  if (choice.normalise === 'zscore') return 'zscore';
  const method = choice.normalise as 'minmax';
  if (positive) return { method, range: [...GEOMETRIC_RANGE] };
  return choice.normalise === own.normalise && own.aggregate === 'arithmetic' ? exact(design.normalise) : method;
}

function exact({ method, range }: CompositeDesign['normalise']): NonNullable<CompositeOptions['normalise']> {
  return range ? { method, range: [range[0], range[1]] } : { method };
}

function weightsOf(name: string): { method: 'entropy'; over: 'indicators' | 'nested' } {
  if (name === 'equal-indicators') return { method: 'equal' as 'entropy', over: 'indicators' };
  if (name === 'equal-dimensions') return { method: 'equal' as 'entropy', over: 'nested' };
  if (name.startsWith('nested-')) return { method: name.slice('nested-'.length) as 'entropy', over: 'nested' };
  return { method: name as 'entropy', over: 'indicators' };
}

/** Zod leaves optional keys of a mapping as undefined; the options of an index know them only as absent. */
function tidy<T>(given: T): T {
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
