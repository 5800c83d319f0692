/** Trust: how far each figure of a Report can be relied on. */
export { Power, PowerOptions, simulatedPower } from './power.ts';
export {
  ComponentsVerdict,
  LeaveOneOut,
  Multiverse,
  MultiverseFactor,
  MultiversePanel,
  RankRanges,
  RankSensitivity,
  SensitivityIndex,
  Specification,
  Trust,
  UnitRanks,
} from './schema.ts';
export { type Sensitivity, type SensitivityInput, sobolIndices } from './sensitivity.ts';
export { TASKS } from './tasks.ts';
export { type TrustInput, type TrustStep, trustStep } from './trust-step.ts';
