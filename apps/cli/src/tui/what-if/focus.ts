/** The focus coefficient and its p under a list of changes: what each change did. */
import type { Report } from '@cedu/core';
import { fixed, pValue } from '@cedu/report';
import { covarianceOf } from '../study/covariance.ts';

export type FocusFigures = readonly [estimate: string, p: string];

export const settingsKey = (settings: readonly string[]): string => JSON.stringify(settings);

/** Of the last regression; blanks where there is none. */
export function focusOf(report: Report, settings: readonly string[]): FocusFigures {
  const term = covarianceOf(report, settings)
    .at(-1)
    ?.terms.find((t) => t.term === report.study.explain?.focus);
  return term ? [fixed(term.estimate, 3), pValue(term.p)] : ['', ''];
}
