/** Composite indices: what other floors and front ends may use of them. */
export { compositeIndex } from './composite-index.ts';
export { EntropyOptions, type EntropyWeights, entropyWeights } from './entropy-weights.ts';
export type { CompositeInput, DimensionNode, IndicatorColumn } from './input.ts';
export { type CompositeDesign, CompositeOptions } from './options.ts';
export { type PreparedDesign, prepareDesign, scoreDesign } from './prepare-design.ts';
export { competitionRanks } from './ranks.ts';
export { CompositeIndex } from './schema.ts';
