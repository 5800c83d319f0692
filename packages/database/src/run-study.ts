/** A study over a database: the same Report, from aggregates. */
import { done, failed, fault, type Note, note, type Outcome, type Report, type Study } from '@cedu/core';
import { type Cancellation, canonicalJson, ENGINE, ROWS_CARRIED } from '@cedu/core/sums';
import type { Engine } from './engine/engine.ts';
import { digest } from './identity.ts';
import { explainStep } from './steps/explain-step.ts';
import { indexStep } from './steps/index-step.ts';
import { modelOf } from './steps/model.ts';
import { outcomeStep } from './steps/outcome-step.ts';
import { type Relation, relationOf } from './steps/relation.ts';
import { segmentStep } from './steps/segment-step.ts';
import { writeBack } from './steps/write-back.ts';

export interface DatabaseRunOptions {
  readonly onProgress?:
    | ((at: { readonly step: string; readonly done: number; readonly total: number }) => void)
    | undefined;
  readonly signal?: Cancellation | undefined;
  /** A new file for scores, ranks and posteriors of every row. */
  readonly write?: string | undefined;
}

/**
 * Runs a study on an engine: each step is one or a few aggregate queries, and only sums come back. The Report has no
 * lists of rows beyond `ROWS_CARRIED` rows (`database/rows_left_out`), and says which steps need the rows themselves
 * (exponential fits, diagnostics, trust, coherence). Its id is over the specification and the sums to 12 digits.
 *
 * Faults: those of each step; `database/engine` with the engine's words where a query fails.
 */
export async function runStudyOn(
  engine: Engine,
  study: Study,
  options: DatabaseRunOptions = {},
): Promise<Outcome<Report>> {
  try {
    return await run(engine, study, options);
  } catch (error) {
    if (options.signal?.aborted) return failed(fault('study/cancelled', '', 'cancelled during: run', { step: 'run' }));
    const said = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 300) : String(error);
    const name = engine.dialect.name;
    return failed(fault('database/engine', '/data', `${name}: ${said}`, { engine: name, said }));
  }
}

async function run(engine: Engine, study: Study, options: DatabaseRunOptions): Promise<Outcome<Report>> {
  const notes: Note[] = [];
  const begin = (step: string) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ step, done: 0, total: 1 });
  };
  begin('table');
  const opened = await relationOf(study, engine);
  if (!opened.ok) return opened;
  notes.push(...opened.notes);
  let relation: Relation = opened.value;
  const report: Partial<Report> = {};
  const leaveOut = (step: 'coherence' | 'associate' | 'trust' | 'printed') =>
    notes.push(note('database/step_left_out', `/${step}`, `needs the rows themselves: ${step}`, { step }));

  if (study.index) {
    begin('index');
    const made = await indexStep(study, engine, relation);
    if (!made.ok) return made;
    notes.push(...made.notes);
    report.index = made.value.index;
    relation = made.value.relation;
    leaveOut('coherence');
  }
  let posteriors: { readonly sql: string; readonly components: number } | null = null;
  if (study.outcome) {
    begin('describe');
    const outcome = await outcomeStep(study, engine, relation);
    if (!outcome.ok) return outcome;
    notes.push(...outcome.notes);
    report.outcome = outcome.value.result;
    if (study.associate) leaveOut('associate');
    if (study.explain) {
      begin('explain');
      const model = await modelOf(study, engine, relation, outcome.value);
      const explained = await explainStep(study, engine, model);
      if (!explained.ok) return explained;
      notes.push(...explained.notes);
      report.regressions = explained.value;
      if (study.segment) {
        begin('segment');
        let sweeps = 0;
        const onSweep = () => options.onProgress?.({ step: 'segment', done: 1 - 0.97 ** sweeps++, total: 1 });
        const found = await segmentStep(study, engine, model, {
          ...(options.signal && { signal: options.signal }),
          onSweep,
        });
        if (!found.ok) return found;
        notes.push(...found.notes);
        report.mixture = found.value.mixture;
        posteriors = found.value.posteriors;
      }
    }
  }
  if (study.trust !== 'none') leaveOut('trust');
  if (study.printed !== undefined) leaveOut('printed');
  if (options.write !== undefined) {
    begin('write');
    await writeBack(engine, study, relation, posteriors, options.write);
  }
  if (relation.rows > ROWS_CARRIED) {
    const values = { rows: relation.rows, limit: ROWS_CARRIED };
    const message = `scores, posteriors and columns are left out of a Report of more than ${ROWS_CARRIED} rows: ${values.rows}`;
    notes.push(note('database/rows_left_out', '/data', message, values));
  }
  const excluded = relation.excluded.map((unit) => ({ unit, label: null, reason: study.exclude[unit]! }));
  const data = { rows: relation.read, n: relation.rows, units: [], unitLabels: {}, excluded, dropped: [], columns: [] };
  const { data: _, ...specification } = study;
  const id = digest(`${ENGINE}\n${canonicalJson(specification)}\n${study.seed}\n${receipt(report, relation)}`);
  return done({ cedu: 1, engine: ENGINE, id, study, seed: study.seed, data, ...report, notes });
}

/** What the sums were, to 12 digits: equal for equal data, whatever the order in which rows were added. */
function receipt({ index, outcome, regressions }: Partial<Report>, { read, rows }: Relation): string {
  const twelve = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
  const sums = {
    read,
    rows,
    weights: index?.weights.map((w) => [w.id, twelve(w.weight), twelve(w.min), twelve(w.max)]),
    mean: twelve(outcome?.summary.mean),
    variance: twelve(outcome?.summary.variance),
    estimates: regressions?.map((r) => r.terms.map((t) => twelve(t.estimate))),
  };
  return canonicalJson(sums);
}
