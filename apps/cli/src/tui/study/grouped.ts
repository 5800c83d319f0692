/** The fit whose groups are shown, and whether a test supports that there are groups at all. */
import type { MixtureFit, Report } from '@cedu/core';
import { groupedFit } from '@cedu/report';
import { componentsVerdict } from './trust.ts';

export interface Grouped {
  readonly fit: MixtureFit;
  readonly supported: boolean;
}

export function groupedOf(report: Report): Grouped | null {
  const fit = report.mixture ? groupedFit(report.mixture) : null;
  return fit && { fit, supported: componentsVerdict(report)?.verdict === 'supported' };
}
