/** In which share of bootstrap fits a unit kept its group; null where it was not asked for. */
import type { MixtureFit, Report } from '@cedu/core';

/** One share for each unit of the fit. */
export function stabilityOf(_report: Report, _fit: MixtureFit): readonly (number | null)[] | null {
  return null;
}
