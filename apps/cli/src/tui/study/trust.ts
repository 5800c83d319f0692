/** The parts of a Report's trust that the screens show; null until they are computed. */
import type { Report } from '@cedu/core';
import type { Trust, TrustedReport } from '@cedu/report';

const part = <K extends keyof Trust>(report: Report, key: K): NonNullable<Trust[K]> | null =>
  (report as TrustedReport).trust?.[key] ?? null;

export const rankRanges = (report: Report) => part(report, 'ranks');
export const multiverse = (report: Report) => part(report, 'multiverse');
export const leaveOneOut = (report: Report) => part(report, 'leaveOneOut');
export const likelihoodRatio = (report: Report) => part(report, 'likelihoodRatio') ?? [];
