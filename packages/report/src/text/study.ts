/** The whole study in plain text. */
import type { Report } from '@cedu/core';
import { type OutlineOptions, studyOutline } from '../outline/index.ts';
import type { PlainOptions } from './options.ts';
import { renderOutline } from './render-outline.ts';

export type StudyTextOptions = OutlineOptions & PlainOptions;

/** What a study found, in reading order, for a terminal or a file; without a last line break. */
export const renderStudy = (report: Report, options: StudyTextOptions): string =>
  renderOutline(studyOutline(report, options), options);
