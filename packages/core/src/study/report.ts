/** The Report: everything a study found, as plain JSON. The one thing that every front end shows. */
import { z } from 'zod';
import { Association } from '../associate/schema.ts';
import { Audit } from '../audit/index.ts';
import { CompositeIndex } from '../composite/schema.ts';
import { Histogram, Normality, Summary } from '../describe/schema.ts';
import { Diagnostic } from '../diagnostics/index.ts';
import { Mixture } from '../mixture/schema.ts';
import { Regression } from '../regression/schema.ts';
import { Label, Study } from './study.ts';
import { Trust } from './trust/schema.ts';

/** A column that the study used, after exclusions; `values` follow `data.units`, null where missing. */
export const ReportColumn = z.strictObject({
  id: z.string(),
  label: Label.nullable(),
  short: Label.nullable(),
  unit: Label.nullable(),
  expression: z.string().nullable(),
  values: z.array(z.number().nullable()),
});

export const ReportData = z.strictObject({
  /** Rows read, before exclusions. */
  rows: z.int(),
  n: z.int(),
  units: z.array(z.string()),
  /** Names of the units by language, where the study gives a column for it. */
  unitLabels: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).partial(),
  /** `label`: the unit's names by language, where the study gives columns for them. */
  excluded: z.array(z.strictObject({ unit: z.string(), label: Label.nullable(), reason: Label })),
  dropped: z.array(z.strictObject({ unit: z.string(), columns: z.array(z.string()) })),
  /** The columns used, unless there are more rows than a Report carries. */
  columns: z.array(ReportColumn),
});

const Described = z.strictObject({
  summary: Summary,
  normality: Normality.nullable(),
  histogram: Histogram.nullable(),
});
export const OutcomeResult = Described.extend({
  variable: z.string(),
  transform: z.enum(['none', 'log']),
  transformed: Described.nullable(),
});

/** A source column that enters the outcome and a regressor or the index. */
export const SharedColumn = z.strictObject({
  column: z.string(),
  outcome: z.string(),
  /** Regressors whose expression holds the column. */
  regressors: z.array(z.string()),
  /** Indicators of the index that hold it. */
  indicators: z.array(z.string()),
});

export const Report = z.strictObject({
  cedu: z.literal(1),
  engine: z.string(),
  /** SHA-256 over engine, specification, seed and the canonical table. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  study: Study,
  seed: z.int(),
  data: ReportData,
  index: CompositeIndex.optional(),
  outcome: OutcomeResult.optional(),
  associations: z.array(Association).optional(),
  regressions: z.array(Regression).optional(),
  sharedColumns: z.array(SharedColumn).optional(),
  /** Pearson correlations of the index with the declared size variables. */
  sizeCorrelations: z.array(z.strictObject({ column: z.string(), r: z.number().nullable() })).optional(),
  mixture: Mixture.optional(),
  /** How far ranks, coefficient and components can be relied on. */
  trust: Trust.optional(),
  /** The printed figures of the study's `printed:` file, beside the arithmetic they must obey. */
  audit: Audit.optional(),
  notes: z.array(Diagnostic),
});
export type Report = z.infer<typeof Report>;
