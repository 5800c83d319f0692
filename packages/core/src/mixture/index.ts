/** Mixtures of linear regressions. */
export { mixtureRegression } from './mixture-regression.ts';
export { MixtureOptions, type NamedColumn, type Progress } from './options.ts';
export {
  ComponentTerm,
  CriterionChoice,
  CriterionName,
  Guard,
  Mixture,
  MixtureCandidate,
  MixtureComponent,
  MixtureFit,
  MixtureGroup,
  VarianceKind,
} from './schema.ts';
export { type SelectOptions, selectComponents } from './select-components.ts';
