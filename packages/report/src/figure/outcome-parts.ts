/** The outcome as figures need it: each scale with its values by unit, the untransformed first. */
import type { Histogram, Normality, Report, Summary } from '@cedu/core';
import type { Context } from '../words/index.ts';
import { log } from './arithmetic.ts';

export interface OutcomeScale {
  readonly name: string;
  /** The name with its unit of measure. */
  readonly measured: string;
  /** Units that have a value, in the order of the data. */
  readonly units: readonly string[];
  readonly values: readonly number[];
  /** Units that have none. */
  readonly missing: readonly string[];
  readonly summary: Summary;
  readonly normality: Normality | null;
  readonly histogram: Histogram | null;
}

function scaleOf(
  report: Report,
  described: Pick<OutcomeScale, 'summary' | 'normality' | 'histogram'>,
  called: Pick<OutcomeScale, 'name' | 'measured'>,
  transform: (value: number) => number,
): OutcomeScale {
  const column = report.data.columns.find((c) => c.id === report.outcome?.variable);
  const units: string[] = [];
  const values: number[] = [];
  const missing: string[] = [];
  report.data.units.forEach((unit, i) => {
    const value = column?.values[i] ?? null;
    const transformed = value === null ? Number.NaN : transform(value);
    if (Number.isFinite(transformed)) {
      units.push(unit);
      values.push(transformed);
    } else missing.push(unit);
  });
  const { summary, normality, histogram } = described;
  return { ...called, units, values, missing, summary, normality, histogram };
}

/** A label with more characters is called by its short form in a title. */
const LONGEST_NAME = 28;

/** None where the Report has no outcome or, having too many rows, no columns. */
export function outcomeScales(report: Report, { names, words }: Context): OutcomeScale[] {
  const { outcome } = report;
  if (outcome === undefined || !report.data.columns.some((c) => c.id === outcome.variable)) return [];
  const { variable } = outcome;
  const label = names.label(variable);
  const name = label.length <= LONGEST_NAME ? label : names.short(variable);
  const measured = words.terms.measured(names.label(variable), names.measure(variable));
  const scales = [scaleOf(report, outcome, { name, measured }, (v) => v)];
  if (outcome.transformed !== null) {
    const written = `ln ${names.short(variable)}`;
    scales.push(scaleOf(report, outcome.transformed, { name: written, measured: written }, log));
  }
  return scales;
}
