/** Which columns a study needs. */
import { flattenIndex } from './dimensions.ts';
import type { Study } from './study.ts';

export interface NamesUsed {
  /** Columns that the index is made of. */
  readonly index: ReadonlySet<string>;
  /** Columns that outcome, fits and regressions use, the scores of the index not among them. */
  readonly models: ReadonlySet<string>;
  /** Columns shown or asked of otherwise; a missing cell in them stops nothing. */
  readonly others: ReadonlySet<string>;
  /** Columns that name, date or group the rows. */
  readonly marks: ReadonlySet<string>;
}

/** By name, in the order of the study. Names of the index and its dimensions are no columns of the data. */
export function namesUsed(study: Study): NamesUsed {
  const { index, outcome, explain, associate, trust, missing, unitLabel } = study;
  const flat = index ? flattenIndex(index) : { indicators: [], dimensions: [] };
  const made = new Set([...(index ? [index.name] : []), ...flat.dimensions.map((d) => d.id)]);
  const ofIndex = new Set(flat.indicators.map((i) => i.id));
  if (index?.scaleBy) ofIndex.add(index.scaleBy);
  const models = new Set<string>();
  if (outcome) models.add(outcome.variable);
  for (const name of associate?.with ?? []) models.add(name);
  if (explain) for (const name of [explain.focus, ...explain.controls]) models.add(name);
  if (explain?.cluster && explain.covariance === 'cluster') models.add(explain.cluster);
  for (const name of made) models.delete(name);
  const others = new Set<string>(explain?.size ?? []);
  if (typeof trust === 'object') {
    for (const name of trust.outcomes ?? []) others.add(name);
    if (trust.perHead !== undefined) others.add(trust.perHead);
  }
  const marks = [unitLabel?.zh, unitLabel?.en, index?.panel, missing.policy === 'impute' ? missing.by : null];
  return { index: ofIndex, models, others, marks: new Set(marks.filter((name) => name != null)) };
}
