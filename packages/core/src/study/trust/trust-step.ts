/** How far each part of a Report can be trusted, as far as the study asks. */
import { done, type Note, note, type Outcome } from '../../diagnostics/index.ts';
import type { Mixture } from '../../mixture/index.ts';
import type { Table } from '../../table/index.ts';
import type { Regressor } from '../explain-step.ts';
import type { Report } from '../report.ts';
import type { RunOptions } from '../run-options.ts';
import type { Study } from '../study.ts';
import type { TransformedOutcome } from '../transform.ts';
import { type Asked, asked } from './asked.ts';
import { indexDesigns } from './designs.ts';
import { indexInput } from './index-input.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { withMixtures } from './leave-one-out-mixture.ts';
import { type MixtureTrust, mixtureTrust } from './mixture-trust.ts';
import { multiverse } from './multiverse.ts';
import { rankRanges } from './rank-ranges.ts';
import { rankSensitivity } from './rank-sensitivity.ts';
import type { Trust } from './schema.ts';

/** Rows up to which each part is made: each takes a multiple of the study's own time. */
const MOST_ROWS = { ranks: 5_000, multiverse: 5_000, bootstrap: 5_000, leaveOneOut: 200 } as const;

export interface TrustInput {
  readonly study: Study;
  /** As it was read. */
  readonly data: Table;
  /** As the estimators saw it, with scores. */
  readonly table: Table;
  readonly regressors: readonly Regressor[];
  /** As the mixture has it; null where the study has none. */
  readonly outcome: TransformedOutcome | null;
  /** What is found so far. */
  readonly report: Partial<Report>;
  readonly options: RunOptions;
}

export interface TrustStep {
  /** Null where the study asks for nothing that can be made. */
  readonly trust: Trust | null;
  /** The mixture as the test and the bootstrap leave it. */
  readonly mixture: Mixture | null;
}

export async function trustStep(input: TrustInput): Promise<Outcome<TrustStep>> {
  const wanted = asked(input.study.trust);
  const notes: Note[] = [];
  const trust: Trust = {};
  const rows = input.table.units.length;
  const fits = (part: keyof typeof MOST_ROWS): boolean => {
    if (rows <= MOST_ROWS[part]) return true;
    const limit = MOST_ROWS[part];
    const message = `left out of a study of more than ${limit} rows, ${part}; rows: ${rows}`;
    notes.push(note('trust/too_many_rows', '/trust', message, { part, rows, limit }));
    return false;
  };
  const judging = judge(input, wanted, fits);
  // What follows takes this thread while others are at the replicates; a fault of its own comes before theirs.
  judging.catch(() => {});
  if (wanted.ranks > 0 && input.report.index && fits('ranks')) {
    const ranks = ranksOf(input, wanted.ranks, notes);
    if (ranks) trust.ranks = ranks;
  }
  if (wanted.multiverse && input.report.regressions && fits('multiverse')) {
    const found = multiverseOf(input, wanted, notes);
    if (found) trust.multiverse = found;
  }
  const judged = await judging;
  if (!judged.ok) return judged;
  notes.push(...judged.notes);
  Object.assign(trust, judged.value.parts);
  const { mixture } = judged.value;
  if (wanted.leaveOneOut && input.report.regressions && fits('leaveOneOut')) {
    const found = await leaveOneOutOf(input, mixture, notes);
    if (found) trust.leaveOneOut = found;
  }
  return done({ trust: Object.keys(trust).length > 0 ? trust : null, mixture }, notes);
}

/** The mixture as the test and the bootstrap leave it, where they are asked for and there is one. */
async function judge(
  { study, outcome, regressors, report, options }: TrustInput,
  wanted: Asked,
  fits: (part: 'bootstrap') => boolean,
): Promise<Outcome<{ parts: MixtureTrust['parts']; mixture: Mixture | null }>> {
  const mixture = report.mixture ?? null;
  const asks = wanted.likelihoodRatio > 0 || wanted.bootstrap > 0;
  if (!mixture || !outcome || !asks || !fits('bootstrap')) return done({ parts: {}, mixture });
  return mixtureTrust({ study, outcome, regressors, mixture, wanted, options });
}

const progress =
  ({ options }: TrustInput, step: string) =>
  (share: number): void =>
    options.onProgress?.({ step, done: share, total: 1 });

function ranksOf(input: TrustInput, draws: number, notes: Note[]): Trust['ranks'] | null {
  const { study, table, report } = input;
  progress(input, 'ranks')(0);
  const columns = indexInput(study, table);
  if (!columns.ok) return null;
  const missing = study.missing.policy === 'available' ? 'available' : 'refuse';
  const designs = indexDesigns(study.index!, columns.value, missing);
  const own = report.index!.scores.map((s) => s.rank);
  const common = { units: table.units, periods: columns.value.periods, designs, own, seed: study.seed };
  const ranges = rankRanges({ ...common, draws });
  if (ranges.failed > 0) notes.push(designsFailed('ranks', ranges.failed, draws));
  if (ranges.draws === 0) return null;
  progress(input, 'ranks')(0.2);
  input.options.signal?.throwIfAborted();
  const sensitivity = rankSensitivity(common);
  if (sensitivity === null) notes.push(notPossible('sensitivity'));
  return { ...ranges, sensitivity };
}

function multiverseOf(input: TrustInput, wanted: Asked, notes: Note[]): Trust['multiverse'] | null {
  const { study, data, report, options } = input;
  const totals = wanted.totals ?? report.index?.weights.map((w) => w.id) ?? [];
  const shared = new Set(report.sharedColumns?.flatMap(({ regressors }) => regressors) ?? []);
  const found = multiverse({
    study,
    data,
    outcomes: wanted.outcomes,
    perHead: wanted.perHead === null ? null : { column: wanted.perHead, totals: new Set(totals) },
    shared: [...shared],
    onProgress: progress(input, 'multiverse'),
    signal: options.signal,
  });
  if (found === null) notes.push(notPossible('multiverse'));
  const lost = found?.panels.reduce((sum, { failed }) => sum + failed, 0) ?? 0;
  const all = found?.panels.reduce((sum, { failed, specifications }) => sum + failed + specifications.length, 0) ?? 0;
  if (lost > 0) notes.push(designsFailed('multiverse', lost, all));
  return found;
}

async function leaveOneOutOf(
  input: TrustInput,
  mixture: Mixture | null,
  notes: Note[],
): Promise<Trust['leaveOneOut'] | null> {
  const { study, data, table, report, regressors, options } = input;
  const share = progress(input, 'leave-one-out');
  const found = leaveOneOut({
    study,
    data,
    units: table.units,
    regression: report.regressions!.at(-1)!,
    regressors,
    onProgress: (done) => share(mixture ? 0.2 * done : done),
    signal: options.signal,
  });
  if (found === null) {
    notes.push(notPossible('leaveOneOut'));
    return null;
  }
  const { failed } = found.result;
  if (failed.length > 0) {
    const message = `the study cannot be made without: ${failed.join(', ')}`;
    notes.push(note('trust/unit_needed', '/trust/leaveOneOut', message, { units: failed }));
  }
  return mixture ? withMixtures(found, { study, mixture, options }) : found.result;
}

const notPossible = (part: string): Note =>
  note('trust/not_possible', `/trust/${part}`, `nothing to compare, or no way to: ${part}`, { part });

function designsFailed(part: string, failed: number, of: number): Note {
  const message = `designs that the data do not allow, of ${of}: ${failed}`;
  return note('trust/designs_failed', `/trust/${part}`, message, { part, failed, of });
}
