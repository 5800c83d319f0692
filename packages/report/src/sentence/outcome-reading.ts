/** What the outcome's distribution says, and why its logarithm is taken. */
import type { Report } from '@cedu/core';
import { fixed, pEquals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { atStart } from './name-in-sentence.ts';
import type { Reading } from './reading.ts';

type OutcomeResult = NonNullable<Report['outcome']>;

/** Beyond this a distribution is called skewed. */
const SKEWED = 0.5;
/** Below this a normal distribution is said not to fit. */
const LEVEL = 0.05;

export function outcomeReading(outcome: OutcomeResult, context: Context): Reading {
  const { outcome: say } = context.words.sentences;
  const name = atStart(context.names.label(outcome.variable));
  const skew = outcome.summary.skewness.G1;
  const shape = skew === null || Math.abs(skew) < SKEWED ? 'even' : skew > 0 ? 'right' : 'left';
  const { normality, transformed } = outcome;
  const fit = normality
    ? (normality.p < LEVEL ? say.abnormal : say.normal)(fixed(normality.w, 3), pEquals(normality.p))
    : '';
  const logged = transformed?.normality;
  const logName = context.names.outcome(`log(${outcome.variable})`);
  const log = logged
    ? (logged.p < LEVEL ? say.logAbnormal : say.logNormal)(logName, fixed(logged.w, 3), pEquals(logged.p))
    : '';
  return {
    heading: say.heading[shape],
    sentences: [say.joined(say[shape](name, fixed(skew, 2)), fit), log, outcome.transform === 'log' ? say.whyLog : ''],
    finding: null,
  };
}
