/** All rules of the audit, in the order in which findings of equal weight are shown. */
import type { Rule } from '../rule.ts';
import { criterionObservations } from './criterion-observations.ts';
import { criterionParameters } from './criterion-parameters.ts';
import { criterionPreference } from './criterion-preference.ts';
import { likelihoodRatioNull } from './likelihood-ratio-null.ts';
import { mapSizes } from './map-sizes.ts';
import { nestedModels } from './nested-models.ts';
import { observationsPerParameter } from './observations-per-parameter.ts';
import { posteriorEntropy } from './posterior-entropy.ts';
import { proportionsSum } from './proportions-sum.ts';

export const RULES: readonly Rule[] = [
  criterionPreference,
  criterionParameters,
  criterionObservations,
  nestedModels,
  proportionsSum,
  mapSizes,
  posteriorEntropy,
  likelihoodRatioNull,
  observationsPerParameter,
];
