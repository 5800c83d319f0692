/** All rules of the audit, in the order in which findings of equal weight are shown. */
import type { Rule } from '../rule.ts';
import { adjustedR2 } from './adjusted-r2.ts';
import { claimCount } from './claim-count.ts';
import { claimGroup } from './claim-group.ts';
import { claimLevel } from './claim-level.ts';
import { claimRank } from './claim-rank.ts';
import { claimSign } from './claim-sign.ts';
import { claimSignificance } from './claim-significance.ts';
import { coefficientTests } from './coefficient-tests.ts';
import { compositeLinear } from './composite-linear.ts';
import { compositeWeights } from './composite-weights.ts';
import { criterionObservations } from './criterion-observations.ts';
import { criterionParameters } from './criterion-parameters.ts';
import { criterionPreference } from './criterion-preference.ts';
import { descriptiveBounds } from './descriptive-bounds.ts';
import { descriptiveIdentities } from './descriptive-identities.ts';
import { entropyWeights } from './entropy-weights.ts';
import { grim } from './grim.ts';
import { groupCounts } from './group-counts.ts';
import { jointF } from './joint-f.ts';
import { kurtosisConvention } from './kurtosis-convention.ts';
import { likelihoodRatioNull } from './likelihood-ratio-null.ts';
import { logLevel } from './log-level.ts';
import { mapSizes } from './map-sizes.ts';
import { minmaxColumns } from './minmax-columns.ts';
import { momentBounds } from './moment-bounds.ts';
import { nestedModels } from './nested-models.ts';
import { observationsPerParameter } from './observations-per-parameter.ts';
import { outcomeSd } from './outcome-sd.ts';
import { posteriorEntropy } from './posterior-entropy.ts';
import { proportionsSum } from './proportions-sum.ts';
import { r2F } from './r2-f.ts';
import { r2T } from './r2-t.ts';
import { ranks } from './ranks.ts';
import { recomputed } from './recomputed.ts';
import { shapiroP } from './shapiro-p.ts';
import { slopeRange } from './slope-range.ts';
import { vif } from './vif.ts';
import { vifImplied } from './vif-implied.ts';
import { weightsSum } from './weights-sum.ts';

export const RULES: readonly Rule[] = [
  criterionPreference,
  criterionParameters,
  criterionObservations,
  claimGroup,
  claimRank,
  claimLevel,
  claimSign,
  claimSignificance,
  claimCount,
  compositeWeights,
  compositeLinear,
  entropyWeights,
  weightsSum,
  ranks,
  minmaxColumns,
  groupCounts,
  outcomeSd,
  logLevel,
  nestedModels,
  r2F,
  r2T,
  coefficientTests,
  adjustedR2,
  jointF,
  vif,
  vifImplied,
  proportionsSum,
  mapSizes,
  posteriorEntropy,
  likelihoodRatioNull,
  slopeRange,
  observationsPerParameter,
  descriptiveBounds,
  descriptiveIdentities,
  momentBounds,
  kurtosisConvention,
  shapiroP,
  grim,
  recomputed,
];
