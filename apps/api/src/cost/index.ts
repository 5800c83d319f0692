/** How much work a request asks for. */
export {
  checkCost,
  componentList,
  exponentialCost,
  indexCost,
  leastSquaresCost,
  type MixtureWork,
  mixtureCost,
  replicateCost,
} from './cost.ts';
export { type StudyCosts, studyCost, studyCosts } from './study-cost.ts';
export { requestWithin, studyWithin } from './within-limits.ts';
