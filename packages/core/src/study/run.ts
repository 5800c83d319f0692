/** A study from table to Report: the one entry that every front end uses. */

import { audit } from '../audit/index.ts';
import { done, type Fault, failed, fault, type Note, type Outcome } from '../diagnostics/index.ts';
import { canonicalTable, type Table } from '../table/index.ts';
import { associateStep } from './associate-step.ts';
import { flattenIndex } from './dimensions.ts';
import { ENGINE } from './engine.ts';
import { explainStep, type Regressor, regressorsOf } from './explain-step.ts';
import { reportId } from './identity.ts';
import { indexStep } from './index-step.ts';
import { namesUsed } from './names-used.ts';
import { outcomeStep } from './outcome-step.ts';
import { relocate } from './outcomes.ts';
import { prepare } from './prepare.ts';
import type { Report } from './report.ts';
import { reportData } from './report-data.ts';
import type { RunOptions } from './run-options.ts';
import { segmentStep } from './segment-step.ts';
import { sharedColumns } from './shared-columns.ts';
import { sizeCorrelations } from './size-correlations.ts';
import type { Study } from './study.ts';
import type { TransformedOutcome } from './transform.ts';
import { type TrustStep, trustStep } from './trust/index.ts';
import { unknownColumns, unknownNames } from './unknown-names.ts';
import { keysWithoutEffect } from './without-effect.ts';

/**
 * Runs a study: exclusions and derived variables, index, description of the outcome, exponential fits, regressions,
 * mixture of regressions, as far as the study asks for each. Every change to the data is a note of the Report.
 *
 * The same study, data and seed give the same Report, bit for bit, in every runtime.
 *
 * Faults: those of each step; `study/needs` where a step lacks one before it; `study/cancelled`.
 *
 * @example
 * const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', index: { indicators: { a: 'up', b: 'up' } } });
 * const table = readCsv('id,a,b\nx,1,5\ny,2,3\nz,4,4\n', { unit: 'id' });
 * const report = await runStudy(study.value, table.value);
 * report.ok && report.value.index.scores.map((s) => s.rank); // => [2, 3, 1]
 */
export async function runStudy(study: Study, data: Table, options: RunOptions = {}): Promise<Outcome<Report>> {
  try {
    return await run(study, data, options);
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    return failed(fault('study/cancelled', '', 'cancelled during: run', { step: 'run' }));
  }
}

async function run(study: Study, data: Table, options: RunOptions): Promise<Outcome<Report>> {
  const asked = needs(study);
  if (asked.length > 0) return failed(...asked);
  const prepared = prepare(study, data);
  if (!prepared.ok) return prepared;
  const notes: Note[] = [...keysWithoutEffect(study), ...prepared.notes];
  const report: Partial<Report> = {};
  let { table } = prepared.value;
  let transformed: TransformedOutcome | null = null;

  const begin = (step: string): Fault | null => {
    if (options.signal?.aborted) return fault('study/cancelled', '', `cancelled before: ${step}`, { step });
    options.onProgress?.({ step, done: 0, total: 1 });
    return null;
  };

  const unread = unknownColumns(study, table);
  if (unread.length > 0) return failed(...unread);
  if (study.index) {
    const stop = begin('index');
    if (stop) return failed(stop);
    const made = indexStep(study, table);
    if (!made.ok) return made;
    notes.push(...made.notes);
    report.index = made.value.index;
    table = made.value.table;
  }
  const unknown = unknownNames(study, table);
  if (unknown.length > 0) return failed(...unknown);

  if (study.outcome) {
    const stop = begin('describe');
    if (stop) return failed(stop);
    const described = outcomeStep(study, table);
    if (!described.ok) return described;
    notes.push(...described.notes);
    report.outcome = described.value.result;
    ({ transformed } = described.value);

    if (study.associate) {
      const fits = associateStep(study, table);
      if (!fits.ok) return fits;
      notes.push(...fits.notes);
      report.associations = fits.value;
    }
    if (study.explain) {
      const explained = explainAndSegment(study, table, described.value.transformed, report, begin, options);
      if (!explained.ok) return explained;
      notes.push(...explained.notes);
    }
  }
  const judged = await trustOf(study, data, table, transformed, report, options);
  if (!judged.ok) return judged;
  notes.push(...judged.notes);
  const { trust, mixture } = judged.value;
  if (trust) report.trust = trust;
  if (mixture) report.mixture = mixture;
  if (options.printed !== undefined) {
    const audited = relocate(audit(options.printed), (path) => `/printed${path}`);
    if (!audited.ok) return audited;
    notes.push(...audited.notes);
    report.audit = audited.value;
  }
  const stop = begin('report');
  if (stop) return failed(stop);
  const shown = reportData(study, data, table, prepared.value);
  notes.push(...shown.notes);
  const used = namesUsed(study);
  const sources = new Set(
    [...used.index, ...used.models, ...used.others, ...used.marks].flatMap((name) => [
      ...(table.columns.get(name)?.sources ?? []),
    ]),
  );
  return done({
    cedu: 1,
    engine: ENGINE,
    id: reportId(study, canonicalTable(data, [...sources].sort()), options.printed),
    study,
    seed: study.seed,
    data: shown.data,
    ...report,
    notes,
  });
}

/** Regressions, what they share with the outcome, and the mixture, written into `report`. */
function explainAndSegment(
  study: Study,
  table: Table,
  outcome: Parameters<typeof explainStep>[2],
  report: Partial<Report>,
  begin: (step: string) => Fault | null,
  options: RunOptions,
): Outcome<null> {
  const regressors = regressorsOf(study, table);
  if (!regressors.ok) return regressors;
  const explained = explainStep(study, table, outcome, regressors.value);
  if (!explained.ok) return explained;
  report.regressions = explained.value;
  const indicators = study.index ? flattenIndex(study.index).indicators.map((i) => i.id) : [];
  const scores = study.index ? [study.index.name, ...flattenIndex(study.index).dimensions.map((d) => d.id)] : [];
  const { focus, controls } = study.explain!;
  const columns = [focus, ...controls].filter((name) => !scores.includes(name));
  const { shared, notes } = sharedColumns(table, study.outcome!.variable, columns, indicators);
  report.sharedColumns = shared;
  const sizes = sizeCorrelations(study.explain!, table);
  if (!sizes.ok) return sizes;
  report.sizeCorrelations = sizes.value;
  const all = [...regressors.notes, ...explained.notes, ...notes, ...sizes.notes];
  if (!study.segment) return done(null, all);
  const stop = begin('segment');
  if (stop) return failed(stop);
  const mixture = segmentStep(study, table, outcome, regressors.value, options);
  if (!mixture.ok) return mixture;
  report.mixture = mixture.value;
  return done(null, [...all, ...mixture.notes]);
}

/** The same regressors again, and what can be said of the figures that rest on them. */
async function trustOf(
  study: Study,
  data: Table,
  table: Table,
  outcome: TransformedOutcome | null,
  report: Partial<Report>,
  options: RunOptions,
): Promise<Outcome<TrustStep>> {
  const regressors: Outcome<Regressor[]> = study.explain ? regressorsOf(study, table) : done([]);
  if (!regressors.ok) return regressors;
  return trustStep({ study, data, table, outcome, regressors: regressors.value, report, options });
}

/** Steps that lack what they stand on, or stand on themselves. */
function needs(study: Study): Fault[] {
  const missing = (step: string, what: string) =>
    fault('study/needs', `/${step}`, `this step needs the section ${what}: ${step}`, { step, needs: what });
  return [
    ...(study.associate && !study.outcome ? [missing('associate', 'outcome')] : []),
    ...(study.explain && !study.outcome ? [missing('explain', 'outcome')] : []),
    ...(study.segment && !study.explain ? [missing('segment', 'explain')] : []),
    ...outcomeAmongRegressors(study),
  ];
}

function outcomeAmongRegressors({ outcome, explain }: Study): Fault[] {
  const paths = ['/explain/focus', ...(explain?.controls ?? []).map((_, j) => `/explain/controls/${j}`)];
  return (explain ? [explain.focus, ...explain.controls] : []).flatMap((name, j) => {
    if (name !== outcome?.variable) return [];
    const message = `the outcome may not stand among the regressors: ${name}`;
    return [fault('study/outcome_among_regressors', paths[j]!, message, { name })];
  });
}
