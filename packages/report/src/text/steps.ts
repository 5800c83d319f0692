/** The result of one step in plain text, for one-off commands; without a last line break. */
import type { Association, ColumnDescription, CompositeIndex, Mixture, Regression } from '@cedu/core';
import { pEquals } from '../number/index.ts';
import { groupedFit } from '../outline/index.ts';
import { groupsSentences, inWords, mixtureReading } from '../sentence/index.ts';
import {
  associationsTable,
  coefficientsTable,
  componentsTable,
  criteriaTable,
  describeTable,
  fText,
  gatesTable,
  modelTable,
  posteriorsTable,
  regressionsTable,
  scoresTable,
  type Table,
  weightsTable,
} from '../table/index.ts';
import { tableAsText } from '../table/render/text.ts';
import { inARow } from '../words/han.ts';
import { bareContext, type Context, type Language } from '../words/index.ts';
import { glyphsFor } from './glyphs.ts';
import type { PlainOptions } from './options.ts';
import { wrap } from './wrap.ts';

export interface StepOptions extends PlainOptions {
  readonly lang: Language;
}

/** Paragraphs and tables with a blank line between them. */
function laidOut(parts: readonly (string | Table)[], options: StepOptions): string {
  const { safe } = glyphsFor(options.ambiguousWidth ?? 1);
  return parts
    .filter((part) => part !== '')
    .map((part) =>
      typeof part === 'string'
        ? wrap(safe(part), options.width ?? 100).join('\n')
        : tableAsText(part, options).trimEnd(),
    )
    .join('\n\n');
}

/** Weights with bars, then the ranking. */
export function renderIndex(index: CompositeIndex, options: StepOptions): string {
  const context = bareContext(options.lang);
  return laidOut([weightsTable(index, context), scoresTable(index, context)], options);
}

/** A row of statistics for each column. */
export function renderDescriptions(columns: readonly ColumnDescription[], options: StepOptions): string {
  const described = columns.map((c) => ({ name: c.column, summary: c.summary, normality: c.normality }));
  return laidOut([describeTable(described, bareContext(options.lang))], options);
}

/** Exponential fits, a row for each. */
export function renderAssociations(
  associations: readonly Association[],
  options: StepOptions & { readonly outcome?: string },
): string {
  return laidOut([associationsTable(associations, options.outcome ?? 'y', bareContext(options.lang))], options);
}

/** One regression in full, or several side by side. */
export function renderRegressions(regressions: readonly Regression[], options: StepOptions): string {
  const context = bareContext(options.lang);
  const [only, second] = regressions;
  if (only && !second) return laidOut(oneRegression(only, context), options);
  return laidOut([regressionsTable(regressions, context)], options);
}

function oneRegression(regression: Regression, context: Context): (string | Table)[] {
  const { study: say } = context.words;
  return [
    say.formula(regression.formula),
    ...(regression.weights ? [say.weightedBy(regression.weights)] : []),
    coefficientsTable(regression, context),
    ...(regression.tests ?? []).map((t) => say.tested(t.test, fText(t.f, t.df1, t.df2), pEquals(t.p))),
    modelTable(regression, context),
  ];
}

/** The table of K, the honest sentence, the components and the units with their posteriors. */
export function renderMixture(mixture: Mixture, options: StepOptions): string {
  const context = bareContext(options.lang);
  const fit = groupedFit(mixture);
  const single = mixture.fit.components.length === 1;
  return laidOut(
    [
      context.words.study.formula(mixture.formula),
      criteriaTable(mixture, context),
      inARow(mixtureReading(mixture, context).sentences),
      ...(single ? [componentsTable(mixture.fit, mixture.order, context)] : []),
      ...(fit ? [context.words.study.sections.groupsIf(inWords(fit.components.length, context))] : []),
      ...(fit ? [componentsTable(fit, mixture.order, context)] : []),
      ...(fit?.gates?.length ? [gatesTable(fit.gates, context)] : []),
      ...(fit ? [inARow(groupsSentences(fit, context)), posteriorsTable(fit, context)] : []),
    ],
    options,
  );
}
