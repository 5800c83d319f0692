/** The rule that weighs one group of columns, for each way of weighting. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest, pointer } from '../table/index.ts';
import { critic } from './critic-weights.ts';
import { relativeEntropy } from './entropy-weights.ts';
import { gini } from './gini-weights.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { CompositeDesign } from './options.ts';
import { squaredLoadings } from './pca-weights.ts';
import { exists, varies } from './scan.ts';
import { variation } from './variation-weights.ts';
import type { WeighGroup } from './weigh.ts';
import { sharesOf, type WeightKernel } from './weigh-columns.ts';

/** Entropy of each column, computed once. */
export type EntropyOf = (column: Float64Array) => number;

export function entropyMemory(shift: number): EntropyOf {
  const known = new Map<Float64Array, number>();
  return (column) => {
    const entropy = known.get(column) ?? Math.min(1, Math.max(0, relativeEntropy(column, shift)));
    known.set(column, entropy);
    return entropy;
  };
}

/** The rule of a design. It adds a fault where a group has no weights: none given, or none that the method can find. */
export function weighing(design: CompositeDesign, entropyOf: EntropyOf, faults: Fault[]): WeighGroup {
  const { method, values } = design.weights;
  const byData = (kernel: WeightKernel): WeighGroup => ofVarying(method, kernel, faults);
  switch (method) {
    case 'given':
      return (columns, names) => given(columns, names, values, faults);
    case 'equal':
      return (columns) => toShares(Float64Array.from(columns, (x) => (exists(x) ? 1 : 0)));
    case 'entropy':
      return byData((columns) => columns.map((x) => 1 - entropyOf(x)));
    case 'critic':
      return byData(critic);
    case 'pca':
      return byData(squaredLoadings);
    case 'cv':
      return byData(variation);
    case 'gini':
      return byData(gini);
  }
}

/** A column that does not vary gets 0, one that varies alone gets 1. */
function ofVarying(method: string, kernel: WeightKernel, faults: Fault[]): WeighGroup {
  return (columns) => {
    const varying = columns.flatMap((x, c) => (varies(x) ? [c] : []));
    const weights = new Float64Array(columns.length);
    if (varying.length === 0) return weights;
    const shares = sharesOf(
      varying.map((c) => columns[c]!),
      kernel,
    );
    if (!shares) {
      const message = `columns that this method cannot tell apart: ${varying.length}`;
      const details = { method, columns: varying.length };
      faults.push(fault('weights/undefined', '/options/weights', message, details));
    }
    varying.forEach((c, k) => {
      weights[c] = shares?.[k] ?? 0;
    });
    return weights;
  };
}

/** In a group either every name has a weight, or none has and all count alike. */
function given(
  columns: readonly Float64Array[],
  names: readonly (string | null)[],
  values: Readonly<Record<string, number>>,
  faults: Fault[],
): Float64Array {
  const own = (c: number): number | null => (Object.hasOwn(values, names[c]!) ? values[names[c]!]! : null);
  const none = columns.every((_, c) => own(c) === null);
  return toShares(
    Float64Array.from(columns, (x, c) => {
      const weight = none ? 1 : own(c);
      if (weight === null) {
        const message = `no weight is given for it, but for others beside it: ${names[c]}`;
        faults.push(fault('composite/weight_missing', '/options/weights/values', message, { name: names[c]! }));
      }
      return exists(x) ? (weight ?? 0) : 0;
    }),
  );
}

/** Faults for weights that were given to what the index does not hold, or that are all 0. */
export function checkGiven(design: CompositeDesign, hierarchy: Hierarchy): Fault[] {
  const { method, values } = design.weights;
  if (method !== 'given') return [];
  const { names, indicators } = hierarchy;
  const held = (design.over === 'nested' ? names : names.slice(0, indicators)).filter((name) => name !== null);
  const known = new Set(held);
  const path = '/options/weights/values';
  const faults = Object.keys(values).flatMap((name): Fault[] => {
    if (known.has(name)) return [];
    const message = `a weight for what the index does not hold: ${name}`;
    return [fault('composite/weight_unknown', pointer(path, name), message, { name, nearest: nearest(name, held) })];
  });
  if (Object.values(values).every((weight) => weight === 0)) {
    faults.push(fault('composite/weights_zero', path, 'no weight above 0: 0', {}));
  }
  return faults;
}

function toShares(weights: Float64Array): Float64Array {
  let total = 0;
  for (const w of weights) total += w;
  return total > 0 ? weights.map((w) => w / total) : weights;
}
