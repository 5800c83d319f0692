/** Mixtures of linear regressions. */
export { BootstrapOptions, bootstrapMixture } from './bootstrap-mixture.ts';
export { bootstrapLikelihoodRatio, LikelihoodRatioOptions } from './bootstrap-ratio.ts';
export { ConcomitantOptions, concomitantMixture } from './concomitant-mixture.ts';
export { EqualSlopesOptions, equalSlopes } from './equal-slopes.ts';
export { mixtureRegression } from './mixture-regression.ts';
export { type Attended, DegreesOfFreedom, MixtureOptions, type NamedColumn, type Progress } from './options.ts';
export { predictMixture } from './predict.ts';
export { ratioTask } from './ratio-task.ts';
export { refitTask } from './refit-task.ts';
export { RobustOptions, robustMixture } from './robust-mixture.ts';
export {
  BootstrapFigure,
  ComponentTerm,
  CriterionChoice,
  CriterionName,
  EqualSlopes,
  Guard,
  LikelihoodRatioStep,
  LikelihoodRatioTest,
  Mixture,
  MixtureBootstrap,
  MixtureCandidate,
  MixtureComponent,
  MixtureFit,
  MixtureGroup,
  MixturePrediction,
  RowMixtureFit,
  VarianceKind,
} from './schema.ts';
export { type SelectOptions, selectComponents } from './select-components.ts';
