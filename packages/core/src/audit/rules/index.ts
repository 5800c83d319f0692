/** All rules of the audit, in the order in which findings of equal weight are shown. */
import type { Rule } from '../rule.ts';
import { adjustedR2 } from './adjusted-r2.ts';
import { coefficientTests } from './coefficient-tests.ts';
import { criterionObservations } from './criterion-observations.ts';
import { criterionParameters } from './criterion-parameters.ts';
import { criterionPreference } from './criterion-preference.ts';
import { descriptiveBounds } from './descriptive-bounds.ts';
import { descriptiveIdentities } from './descriptive-identities.ts';
import { grim } from './grim.ts';
import { jointF } from './joint-f.ts';
import { kurtosisConvention } from './kurtosis-convention.ts';
import { likelihoodRatioNull } from './likelihood-ratio-null.ts';
import { logLevel } from './log-level.ts';
import { mapSizes } from './map-sizes.ts';
import { momentBounds } from './moment-bounds.ts';
import { nestedModels } from './nested-models.ts';
import { observationsPerParameter } from './observations-per-parameter.ts';
import { outcomeSd } from './outcome-sd.ts';
import { posteriorEntropy } from './posterior-entropy.ts';
import { proportionsSum } from './proportions-sum.ts';
import { r2F } from './r2-f.ts';
import { r2T } from './r2-t.ts';
import { shapiroP } from './shapiro-p.ts';
import { vif } from './vif.ts';
import { vifImplied } from './vif-implied.ts';

export const RULES: readonly Rule[] = [
  criterionPreference,
  criterionParameters,
  criterionObservations,
  outcomeSd,
  nestedModels,
  r2F,
  r2T,
  coefficientTests,
  adjustedR2,
  jointF,
  vif,
  vifImplied,
  logLevel,
  proportionsSum,
  mapSizes,
  posteriorEntropy,
  likelihoodRatioNull,
  observationsPerParameter,
  descriptiveBounds,
  descriptiveIdentities,
  momentBounds,
  kurtosisConvention,
  shapiroP,
  grim,
];
