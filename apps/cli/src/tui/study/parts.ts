/** Which screens a study has something for; those that are still being computed count. */
import type { Report } from '@cedu/core';
import type { ScreenName } from '../keymap.ts';

export function hasPart(report: Report, screen: ScreenName): boolean {
  const { study } = report;
  switch (screen) {
    case 'data':
      return true;
    case 'fits':
      return report.associations !== undefined;
    case 'regression':
      return (report.regressions?.length ?? 0) > 0;
    case 'components':
    case 'groups':
      return study.segment !== undefined;
    case 'trust':
      return report.trust !== undefined || study.trust !== 'none';
    default:
      return report[screen] !== undefined;
  }
}

/** The first screen after the data that has something to show. */
export const firstScreen = (report: Report): ScreenName =>
  (['index', 'outcome', 'audit'] as const).find((screen) => hasPart(report, screen)) ?? 'data';
