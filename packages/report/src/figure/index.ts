/** Figures: pure functions from a Report to an SVG document, its finding, its alternative text and its data. */
import * as bootstrapNull from './bootstrap-null.ts';
import * as coMembership from './co-membership.ts';
import * as coefficients from './coefficients.ts';
import * as componentScatter from './component-scatter.ts';
import * as criteria from './criteria.ts';
import * as dimensionWeights from './dimension-weights.ts';
import * as exponentialFits from './exponential-fits.ts';
import type { Figure } from './figure.ts';
import * as leaveOneOut from './leave-one-out.ts';
import * as observedFitted from './observed-fitted.ts';
import * as outcomeByUnit from './outcome-by-unit.ts';
import * as outcomeHistogram from './outcome-histogram.ts';
import * as outcomeQuantiles from './outcome-quantiles.ts';
import * as posteriors from './posteriors.ts';
import * as rankSlopes from './rank-slopes.ts';
import * as ranking from './ranking.ts';
import * as residualsLeverage from './residuals-leverage.ts';
import * as specificationCurve from './specification-curve.ts';
import * as tileGrid from './tile-grid.ts';
import * as weightImportance from './weight-importance.ts';
import * as weights from './weights.ts';

/** Every figure by name, in the order of a study page. */
export const figures = {
  weights,
  dimensionWeights,
  weightImportance,
  ranking,
  tileGrid,
  rankSlopes,
  outcomeHistogram,
  outcomeQuantiles,
  outcomeByUnit,
  exponentialFits,
  coefficients,
  observedFitted,
  residualsLeverage,
  criteria,
  bootstrapNull,
  componentScatter,
  posteriors,
  coMembership,
  specificationCurve,
  leaveOneOut,
} satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;
export const figureNames = Object.keys(figures) as FigureName[];

export type { Figure } from './figure.ts';
export { forPrint } from './for-print.ts';
export { PALETTE } from './palette.ts';
export { PROVINCES, type Province, provinceOf } from './provinces.ts';
export { betweenDesigns, compareRanks } from './rank-slopes.ts';
export type { Caption, FigureOptions, Size } from './sheet.ts';
export type {
  BootstrapNull,
  CoMembership,
  Importance,
  LeaveOneOut,
  Multiverse,
  RankComparison,
  RankRanges,
  Specification,
  Trust,
  TrustedReport,
} from './trust.ts';
