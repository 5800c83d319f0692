/** Composite indices: what other floors and front ends may use of them. */
export { compositeIndex } from './composite-index.ts';
export { correlation } from './correlation.ts';
export { criticWeights } from './critic-weights.ts';
export { EntropyOptions, type EntropyWeights, entropyWeights } from './entropy-weights.ts';
export { type CoinrColumn, type CoinrDimension, type CoinrRow, type CoinrStudy, fromCoinr } from './from-coinr.ts';
export { giniWeights } from './gini-weights.ts';
export type { CompositeInput, DimensionNode, IndicatorColumn } from './input.ts';
export { type NormaliseRule, normalise } from './normalise.ts';
export { type CompositeDesign, CompositeOptions } from './options.ts';
export { pcaWeights } from './pca-weights.ts';
export { type PreparedDesign, prepareDesign, scoreDesign } from './prepare-design.ts';
export { competitionRanks } from './ranks.ts';
export { CompositeIndex } from './schema.ts';
export { type Treatment, type TreatRule, treat } from './treat.ts';
export { variationWeights } from './variation-weights.ts';
