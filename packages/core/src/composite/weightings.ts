/** The rule that weighs one group of columns, for each way of weighting. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { relativeEntropy } from './entropy-weights.ts';
import type { Hierarchy } from './hierarchy.ts';
import { boundsOf } from './normalise.ts';
import type { CompositeDesign } from './options.ts';
import { present } from './present.ts';
import type { WeighGroup } from './weigh.ts';

/** Weights (of any sum) of columns that all vary. */
type Kernel = (columns: readonly Float64Array[]) => ArrayLike<number>;

/** Entropy of each column, computed once. */
export type EntropyOf = (column: Float64Array) => number;

export function entropyMemory(shift: number): EntropyOf {
  const known = new Map<Float64Array, number>();
  return (column) => {
    const entropy = known.get(column) ?? Math.min(1, relativeEntropy(present(column), shift));
    known.set(column, entropy);
    return entropy;
  };
}

/** The rule of a design. It may add faults, for weights that were to be given and are not. */
export function weighing(design: CompositeDesign, entropyOf: EntropyOf, faults: Fault[]): WeighGroup {
  const { method, values } = design.weights;
  switch (method) {
    case 'given':
      return (columns, names) => given(columns, names, values, faults);
    case 'equal':
      return (columns) => toShares(Float64Array.from(columns, (x) => (exists(x) ? 1 : 0)));
    default:
      return ofVarying((columns) => columns.map((x) => 1 - entropyOf(x)));
  }
}

/** A column that does not vary gets 0, one that varies alone gets 1. */
function ofVarying(kernel: Kernel): WeighGroup {
  return (columns) => {
    const varying = columns.flatMap((x, c) => (varies(x) ? [c] : []));
    const raw = varying.length === 1 ? [1] : kernel(varying.map((c) => columns[c]!));
    const weights = new Float64Array(columns.length);
    varying.forEach((c, k) => {
      weights[c] = raw[k]!;
    });
    return toShares(weights);
  };
}

/** In a group either every name has a weight, or none has and all count alike. */
function given(
  columns: readonly Float64Array[],
  names: readonly (string | null)[],
  values: Readonly<Record<string, number>>,
  faults: Fault[],
): Float64Array {
  const without = names.filter((name) => name !== null && !Object.hasOwn(values, name));
  const none = without.length === names.length;
  if (without.length > 0 && !none) {
    for (const name of without) {
      const message = `no weight is given for it, but for others beside it: ${name}`;
      faults.push(fault('composite/weight_missing', '/options/weights/values', message, { name: name! }));
    }
  }
  return toShares(Float64Array.from(columns, (x, c) => (exists(x) ? (none ? 1 : (values[names[c]!] ?? 0)) : 0)));
}

/** Faults for weights that were given to a name that is not in the tree, or where a tree over indicators has none. */
export function checkGiven(design: CompositeDesign, hierarchy: Hierarchy): Fault[] {
  const { method, values } = design.weights;
  if (method !== 'given') return [];
  const { names, indicators } = hierarchy;
  const known = new Set(design.over === 'nested' ? names : names.slice(0, indicators));
  const path = '/options/weights/values';
  const faults = Object.keys(values).flatMap((name): Fault[] =>
    known.has(name)
      ? []
      : [
          fault('composite/weight_unknown', `${path}/${name}`, `a weight for what the index does not hold: ${name}`, {
            name,
          }),
        ],
  );
  if (Object.values(values).every((weight) => weight === 0)) {
    faults.push(fault('composite/weights_zero', path, 'no weight above 0: 0', {}));
  }
  return faults;
}

function varies(x: Float64Array): boolean {
  const [min, max] = boundsOf(x);
  return min < max;
}

/** A constant indicator has no min-max values; a dimension whose scores are all alike has. */
const exists = (x: Float64Array): boolean => x.some((value) => !Number.isNaN(value));

function toShares(weights: Float64Array): Float64Array {
  let total = 0;
  for (const w of weights) total += w;
  return total > 0 ? weights.map((w) => w / total) : weights;
}
