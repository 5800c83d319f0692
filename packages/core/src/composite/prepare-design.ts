/** A design made ready to be scored, once or a thousand times. */
import { done, failed, fault, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { type AggregateRule, type ScoreColumns, scoreColumns, scoreNode } from './aggregate.ts';
import { checkDomain, checkRange, noteClipped } from './check-normalise.ts';
import { checkPositive } from './check-positive.ts';
import { type Hierarchy, layOut } from './hierarchy.ts';
import { type CompositeInput, checkInput } from './input.ts';
import { minMax, normalise, UNIT_RANGE } from './normalise.ts';
import { type CompositeDesign, CompositeOptions } from './options.ts';
import { prepareColumns } from './prepare-columns.ts';
import { exists, type Scan } from './scan.ts';
import { type HierarchyWeights, weighHierarchy } from './weigh.ts';
import { checkGiven, type EntropyOf, entropyMemory, weighing } from './weightings.ts';

export interface PreparedDesign {
  readonly design: CompositeDesign;
  readonly hierarchy: Hierarchy;
  readonly rule: AggregateRule;
  /** Bounds of each indicator that normalisation used, in its own unit. */
  readonly bounds: readonly (readonly [min: number, max: number])[];
  /** e of each min-max column; null where the range goes below 0. */
  readonly entropies: readonly (number | null)[];
  /** The design's own weights. */
  readonly weights: HierarchyWeights;
  /** Normalised indicators and room for scores; `scoreDesign` writes into it. */
  readonly columns: ScoreColumns;
  /** Shares of the last call of `scoreDesign`. */
  readonly working: Float64Array;
}

/** Checks, normalises and weighs. Faults and notes are those of `compositeIndex`. */
export function prepareDesign(input: CompositeInput): Outcome<PreparedDesign> {
  const design = CompositeOptions.parse(input.options ?? {});
  const inputFaults = [...checkInput(input), ...checkRange(design)];
  if (inputFaults.length > 0) return failed(...inputFaults);
  const tree = layOut(input.indicators, input.dimensions);
  if (!tree.ok) return tree;
  const hierarchy = tree.value;
  const prepared = prepareColumns(input, design);
  if (!prepared.ok) return prepared;
  const { notes } = prepared;
  const values = prepared.value.map((column) => column.values);
  const scans = prepared.value.map((column) => column.scan);
  const faults = [...checkGiven(design, hierarchy), ...checkDomain(input, values, design)];
  if (faults.length > 0) return failed(...faults);

  const { method, range = UNIT_RANGE } = design.normalise;
  if (method === 'goalposts') notes.push(...noteClipped(input, values));
  noteConstants(scans, hierarchy, notes);
  const bounds = scans.map(({ min, max }, j) =>
    method === 'goalposts' ? inOrder(input.indicators[j]!.goalposts!) : ([min, max] as const),
  );
  const weighed = method === 'minmax' ? range : UNIT_RANGE;
  const minmax = values.map((x, j) => minMax(x, input.indicators[j]!.direction, weighed, scans[j]));
  const normalised =
    method === 'minmax'
      ? minmax
      : input.indicators.map(({ direction, goalposts }, j) =>
          normalise(values[j]!, { method, direction, range, goalposts }),
        );

  const rule: AggregateRule = { aggregate: design.aggregate, over: design.over, rescale: design.rescale, range };
  const shift = design.weights.method === 'entropy' ? design.weights.shift : 0;
  if (shift > 0) {
    notes.push(note('entropy/shifted', '/options/weights/shift', `shift added to every value: ${shift}`, { shift }));
  }
  const entropyOf = entropyMemory(shift);
  const weights = weighHierarchy(minmax, hierarchy, rule, weighing(design, entropyOf, faults));
  if (faults.length > 0) return failed(...faults);
  if (!weights.shares.some((share, c) => c < hierarchy.indicators && share > 0)) {
    const count = hierarchy.indicators;
    const message = `no indicator with a weight varies, of: ${count}`;
    return failed(fault('composite/all_constant', '/indicators', message, { indicators: count }));
  }
  const complete = scans.map(({ missing }, j) => missing === 0 && exists(normalised[j]!));
  const columns = scoreColumns(normalised, complete, hierarchy, rule);
  const positive = checkPositive(input, hierarchy, columns, weights, rule);
  if (positive.length > 0) return failed(...positive);
  const entropies = entropiesOf(minmax, scans, entropyOf, weighed[0]);
  const working = new Float64Array(weights.shares.length);
  return done({ design, hierarchy, rule, bounds, entropies, weights, columns, working }, notes);
}

/**
 * Scores of the whole under other weights of the indicators (shares of any positive sum): no checks, no
 * allocation. A dimension's share is the sum of those below it, nested too. The result is the design's own
 * buffer and is overwritten by the next call; dimension scores lie in `prepared.columns.scores`.
 */
export function scoreDesign(prepared: PreparedDesign, weights: ArrayLike<number>): Float64Array {
  const { hierarchy, columns, working, rule } = prepared;
  const { nodes, indicators } = hierarchy;
  working.fill(0);
  let total = 0;
  for (let j = 0; j < indicators; j++) total += weights[j]!;
  for (let j = 0; j < indicators; j++) working[j] = weights[j]! / total;
  for (let k = 0; k < nodes.length; k++) {
    const { members, column } = nodes[k]!;
    for (let c = 0; c < members.length; c++) working[column]! += working[members[c]!]!;
    scoreNode(nodes[k]!, columns, working, rule);
  }
  return columns.scores[columns.scores.length - 1]!;
}

const inOrder = ([a, b]: readonly [number, number]): readonly [number, number] => (a < b ? [a, b] : [b, a]);

function entropiesOf(
  minmax: readonly Float64Array[],
  scans: readonly Scan[],
  entropyOf: EntropyOf,
  lowest: number,
): (number | null)[] {
  return minmax.map((x, j) => (lowest < 0 ? null : scans[j]!.min < scans[j]!.max ? entropyOf(x) : 1));
}

function noteConstants(scans: readonly Scan[], hierarchy: Hierarchy, notes: Note[]): void {
  scans.forEach(({ min, max }, j) => {
    if (min < max) return;
    const indicator = hierarchy.names[j]!;
    const message = `constant, so it gets weight 0: ${min}`;
    notes.push(note('composite/constant_indicator', hierarchy.paths[j]!, message, { indicator, value: min }));
  });
}
