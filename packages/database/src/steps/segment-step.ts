/** The mixture of regressions: searched on a sample in memory, taken to convergence over all rows in the database. */
import {
  done,
  failed,
  type Mixture,
  type MixtureFit,
  type Note,
  note,
  type Outcome,
  type Study,
  selectComponents,
} from '@cedu/core';
import {
  atBound,
  type Cancellation,
  choices,
  createParameters,
  criteria,
  fitSource,
  labelOrder,
  type MixtureRule,
  type Parameters,
  parameterCount,
  ROWS_CARRIED,
  relabelled,
  type SourceFit,
} from '@cedu/core/sums';
import { type Engine, numbers } from '../engine/engine.ts';
import { databaseSource, posteriorSql } from './mixture-source.ts';
import { MODEL, type Model } from './model.ts';
import { notSupported } from './relation.ts';

/** Rows that the search for the optimum sees; all where there are no more. */
export const SAMPLE = 10_000;
const ITERATIONS = 2000;
const TOLERANCE = 1e-14;

export interface SegmentStep {
  readonly mixture: Mixture;
  /** Posteriors of the chosen fit, to be written back. */
  readonly posteriors: { readonly sql: string; readonly components: number };
}

export async function segmentStep(
  study: Study,
  engine: Engine,
  model: Model,
  options: { readonly signal?: Cancellation; readonly onSweep?: (components: number) => void },
): Promise<Outcome<SegmentStep>> {
  const { variance, guard, order, starts, vary, components } = study.segment!;
  if (vary !== null) return notSupported('/segment/vary', vary.join(', '), ['null']);
  const p = model.names.length;
  const n = model.rows;
  const sample = await sampleOf(study, engine, model);
  const asked = askedComponents(components);
  const focus = order === 'focus-slope' ? model.names[0]! : order;
  const searched = selectComponents(
    { name: model.outcome, values: sample.outcome },
    model.names.map((name, j) => ({ name, values: sample.columns[j]! })),
    { components: asked, variance, guard, order: focus, seed: study.seed, ...(starts !== null && { starts }) },
    options.signal ? { signal: options.signal } : {},
  );
  if (!searched.ok) return failed(...searched.faults);

  const rule: MixtureRule = { variance, guard, intercept: true, common: 0 };
  const source = databaseSource(engine, n, p);
  const counted = {
    ...source,
    sweep: (parameters: Parameters, moments: Float64Array) => {
      options.onSweep?.(parameters.proportions.length);
      return source.sweep(parameters, moments);
    },
  };
  const place = focus === '(Intercept)' ? 0 : model.names.indexOf(focus) + 1;
  const fits: MixtureFit[] = [];
  const interiors: MixtureFit[] = [];
  const candidates = [];
  const sqlOf = new Map<number, string>();
  for (const candidate of searched.value.candidates) {
    const K = candidate.components;
    const seen = searched.value.fits.find((f) => f.components.length === K);
    if (seen === undefined) {
      candidates.push(candidate);
      continue;
    }
    const interior = searched.value.interior.find((f) => f.components.length === K);
    const from = [seen, ...(interior ? [interior] : [])].map((fit) => standardised(fit, model));
    const found = await fitSource(counted, from, rule, {
      iterations: ITERATIONS,
      tolerance: TOLERANCE,
      ...(options.signal && { signal: options.signal }),
    });
    if (found.best === null) {
      candidates.push({ ...candidate, logLikelihood: null });
      continue;
    }
    const { fit, sql } = await described(engine, model, found.best, place, rule);
    sqlOf.set(K, sql);
    fits.push(fit);
    if (fit.binds && found.interior !== null)
      interiors.push((await described(engine, model, found.interior, place, rule)).fit);
    candidates.push({
      ...candidate,
      logLikelihood: fit.logLikelihood,
      k: fit.k,
      ...criteria(fit),
      binds: fit.binds,
      converged: fit.converged,
    });
  }
  const votes = choices(candidates);
  const byBic = votes.find(({ criterion }) => criterion === 'bic')?.components;
  const chosen = fits.find((f) => f.components.length === byBic) ?? fits[0]!;
  const mixture: Mixture = {
    ...searched.value,
    n,
    candidates,
    choices: votes,
    chosen: { components: chosen.components.length, by: asked.length === 1 ? 'asked' : 'bic' },
    fit: chosen,
    groups: chosen.groups,
    fits,
    interior: interiors,
  };
  const notes: Note[] = [...searched.notes];
  if (n > sample.outcome.length) {
    const values = { rows: n, sample: sample.outcome.length };
    const message = `optima were searched on ${values.sample} rows and taken to convergence on all: ${n}`;
    notes.push(note('database/searched_on_sample', '/segment', message, values));
  }
  notes.push(note('database/step_left_out', '/segment', 'needs the rows themselves: errors', { step: 'errors' }));
  const K = chosen.components.length;
  return done({ mixture, posteriors: { sql: sqlOf.get(K)!, components: K } }, notes);
}

/** A converged run in label order and in the units of the data; few rows bring their posteriors. */
async function described(engine: Engine, model: Model, found: SourceFit, place: number, rule: MixtureRule) {
  const n = model.rows;
  const p = model.names.length;
  const K = found.parameters.proportions.length;
  const parameters = relabelled(found.parameters, labelOrder(inUnits(found.parameters, model), place));
  const sql = posteriorSql(engine, parameters, p);
  const rs = Array.from({ length: K }, (_, k) => `r${k + 1}`);
  const entropySql = rs.map((r) => engine.dialect.sum(`CASE WHEN ${r} > 0 THEN ${r} * ln(${r}) ELSE 0 END`));
  const sums = await numbers(engine, [...rs.map((r) => engine.dialect.sum(r)), ...entropySql], sql);
  const entropy = -sums.subarray(K).reduce((total, value) => total + value, 0);
  const original = inUnits(parameters, model);
  const bound = atBound(parameters, rule);
  const fit: MixtureFit = {
    n,
    components: rs.map((_, k) => ({
      proportion: original.proportions[k]!,
      variance: original.variances[k]!,
      effectiveSize: sums[k]!,
      atBound: bound[k]!,
      standardErrors: { proportion: null, variance: null },
      terms: ['(Intercept)', ...model.names].map((term, j) => ({
        term,
        estimate: original.coefficients[k * (p + 1) + j]!,
        standardError: null,
      })),
    })),
    logLikelihood: found.logLikelihood - n * Math.log(model.scales[p]!),
    k: parameterCount(K, p + 1, rule.variance),
    iterations: found.iterations,
    converged: found.converged,
    binds: found.binds,
    units: [],
    posteriors: [],
    entropy: Math.max(0, entropy),
    relativeEntropy: K === 1 ? null : 1 - entropy / (n * Math.log(K)),
    groups: rs.map((_, k) => ({ component: k + 1, units: [], undecided: [] })),
  };
  return { fit: n > ROWS_CARRIED ? fit : await withUnits(engine, fit, sql), sql };
}

const askedComponents = (range: number | string): number[] => {
  if (typeof range === 'number') return [range];
  const [low, high] = range.split('..').map(Number) as [number, number];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
};

/** Seeded rows of the model, in the units of the data, so that fits on them read as the study's. */
async function sampleOf(study: Study, engine: Engine, model: Model) {
  const { dialect } = engine;
  const p = model.names.length;
  const z = [...model.names.map((_, j) => `u${j + 1}`), 'y'];
  const some = model.rows > SAMPLE ? ` ORDER BY ${dialect.shuffled('unit', study.seed)} LIMIT ${SAMPLE}` : '';
  const rows = await engine.rows(`SELECT ${z.join(', ')} FROM ${MODEL}${some}`);
  const column = (j: number) => Float64Array.from(rows, (row) => model.centres[j]! + model.scales[j]! * Number(row[j]));
  return { columns: Array.from({ length: p }, (_, j) => column(j)), outcome: column(p) };
}

/** A fit in the units of the data as parameters of the standardised model. */
function standardised(fit: MixtureFit, { centres, scales, names }: Model): Parameters {
  const p = names.length;
  const components = fit.components.length;
  const parameters = createParameters({ regressors: p, components });
  const [centre, scale] = [centres[p]!, scales[p]!];
  for (const [k, component] of fit.components.entries()) {
    const b = component.terms.map((t) => t.estimate);
    let level = b[0]! - centre;
    for (let j = 0; j < p; j++) {
      level += b[j + 1]! * centres[j]!;
      parameters.coefficients[k * (p + 1) + j + 1] = (b[j + 1]! * scales[j]!) / scale;
    }
    parameters.coefficients[k * (p + 1)] = level / scale;
    parameters.variances[k] = component.variance / (scale * scale);
    parameters.proportions[k] = component.proportion;
  }
  return parameters;
}

/** The way back. */
function inUnits({ proportions, variances, coefficients }: Parameters, { centres, scales, names }: Model): Parameters {
  const p = names.length;
  const back = createParameters({ regressors: p, components: proportions.length });
  const [centre, scale] = [centres[p]!, scales[p]!];
  for (let k = 0; k < proportions.length; k++) {
    const at = k * (p + 1);
    let level = centre + coefficients[at]! * scale;
    for (let j = 0; j < p; j++) {
      const slope = (coefficients[at + j + 1]! * scale) / scales[j]!;
      back.coefficients[at + j + 1] = slope;
      level -= slope * centres[j]!;
    }
    back.coefficients[at] = level;
    back.variances[k] = variances[k]! * scale * scale;
    back.proportions[k] = proportions[k]!;
  }
  return back;
}

/** Few rows: posteriors and groups as the estimator in memory gives them. */
async function withUnits(engine: Engine, fit: MixtureFit, sql: string): Promise<MixtureFit> {
  const K = fit.components.length;
  const rs = Array.from({ length: K }, (_, k) => `r${k + 1}`);
  const rows = await engine.rows(`SELECT unit, ${rs.join(', ')} FROM ${sql}`);
  const units = rows.map((row) => String(row[0]));
  const posteriors = rows.map((row) => row.slice(1).map(Number));
  const groups = rs.map((_, k) => ({ component: k + 1, units: [] as string[], undecided: [] as string[] }));
  for (const [i, own] of posteriors.entries()) {
    const best = own.indexOf(Math.max(...own));
    groups[best]!.units.push(units[i]!);
    if (own[best]! < 0.9) groups[best]!.undecided.push(units[i]!);
  }
  return { ...fit, units, posteriors, groups };
}
