/** From a what-if question to the settings that ask it of a study. */
import { done, type Fault, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { flattenIndex } from '../dimensions.ts';
import { writeSetting } from '../settings.ts';
import type { DimensionSpec, Study } from '../study.ts';
import type { WhatIf } from './schema.ts';

/** Why a unit is left out: by a question, not by the study. */
const REASON = { zh: '假如', en: 'what if' };

const refused = (key: keyof WhatIf, value: unknown, reason: string): Fault => {
  const argument = `${key}=${Array.isArray(value) ? value.join(',') : String(value)}`;
  return fault('study/invalid_set', `/${key}`, `setting refused, ${reason}: ${argument}`, { argument, reason });
};

const methodOf = (spec: string | { readonly method: string }): string =>
  typeof spec === 'string' ? spec : spec.method;

/**
 * The settings, as `--set` takes them, that turn `study` into what the question asks for. What is as in the study
 * makes no setting. A dimension that loses its last indicator goes, and with it the fits on it.
 *
 * Faults: `study/invalid_set` for an indicator or column that the study does not have, for weights that do not fit
 * its indicators, and for a key whose section the study lacks. Names of units are checked when the study is run.
 *
 * @example
 * const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', index: { indicators: { a: 'up', b: 'up' } } });
 * whatIfSettings(study.value, { weights: 'equal', out: ['x'] }).value; // => ['index.weights="equal"', 'exclude.x={"zh":"假如","en":"what if"}']
 */
export function whatIfSettings(study: Study, question: WhatIf): Outcome<string[]> {
  const faults: Fault[] = [];
  const settings: string[] = [];
  const set = (keys: readonly string[], value: unknown, now: unknown): void => {
    if (JSON.stringify(value) !== JSON.stringify(now)) settings.push(writeSetting(keys, value));
  };
  const { index, outcome, explain, segment } = study;
  const needs = (key: keyof WhatIf, section: unknown): boolean => {
    if (question[key] === undefined) return false;
    if (section === undefined) faults.push(refused(key, question[key], 'the study has no such section'));
    return section !== undefined;
  };

  if (index) {
    settings.push(...ofIndex(study, index, question, faults));
  } else {
    for (const key of [
      'weights',
      'given',
      'normalise',
      'range',
      'aggregate',
      'over',
      'treat',
      'scaleBy',
      'off',
    ] as const)
      needs(key, index);
  }
  for (const unit of question.in ?? []) {
    if (Object.hasOwn(study.exclude, unit)) settings.push(writeSetting(['exclude', unit], undefined));
    else faults.push(refused('in', unit, 'a unit that the study does not leave out'));
  }
  for (const unit of question.out ?? []) {
    if (!Object.hasOwn(study.exclude, unit)) settings.push(writeSetting(['exclude', unit], REASON));
  }
  if (needs('transform', outcome)) set(['outcome', 'transform'], question.transform, outcome!.transform);
  for (const key of ['controls', 'scale', 'covariance'] as const) {
    if (needs(key, explain)) set(['explain', key], question[key], explain![key]);
  }
  for (const key of ['components', 'variance'] as const) {
    if (needs(key, segment)) set(['segment', key], question[key], segment![key]);
  }
  return faults.length > 0 ? failed(...faults) : done(settings);
}

function ofIndex(study: Study, index: NonNullable<Study['index']>, question: WhatIf, faults: Fault[]): string[] {
  const { indicators } = flattenIndex(index);
  const known = new Set(indicators.map((i) => i.id));
  const off = new Set(question.off);
  const settings: string[] = [];
  for (const id of off) if (!known.has(id)) faults.push(refused('off', id, 'no indicator of this name'));
  const kept = indicators.filter((i) => !off.has(i.id));
  if (kept.length === 0) faults.push(refused('off', question.off, 'no indicator would be left'));
  if (faults.length > 0) return [];

  const { weights, given } = question;
  const method = weights ?? (given ? 'given' : undefined);
  if (method === 'given') {
    if (given === undefined || given.length !== indicators.length) {
      faults.push(refused('given', given ?? '', `weights for ${indicators.length} indicators are needed`));
      return [];
    }
    const all = new Map(indicators.map((i, j) => [i.id, given[j]!]));
    const values = Object.fromEntries(kept.map((i) => [i.id, all.get(i.id)!]));
    settings.push(writeSetting(['index', 'weights'], { method, values }));
  } else if (method !== undefined && method !== methodOf(index.weights)) {
    settings.push(writeSetting(['index', 'weights'], method));
  } else if (method === undefined && off.size > 0 && typeof index.weights === 'object' && index.weights.values) {
    const values = Object.entries(index.weights.values).filter(([id]) => !off.has(id));
    settings.push(writeSetting(['index', 'weights', 'values'], Object.fromEntries(values)));
  }

  const own = typeof index.normalise === 'string' ? { method: index.normalise, range: undefined } : index.normalise;
  const normalise = question.normalise ?? own.method;
  const range = question.range ?? (normalise === own.method ? own.range : undefined);
  if (normalise !== own.method || JSON.stringify(range) !== JSON.stringify(own.range)) {
    settings.push(writeSetting(['index', 'normalise'], range ? { method: normalise, range } : normalise));
  }
  for (const key of ['aggregate', 'over', 'treat'] as const) {
    const value = question[key];
    if (value !== undefined && value !== index[key]) settings.push(writeSetting(['index', key], value));
  }
  if (question.scaleBy !== undefined) {
    const by = question.scaleBy === 'none' ? null : question.scaleBy;
    if (by !== index.scaleBy) settings.push(writeSetting(['index', 'scaleBy'], by ?? undefined));
  }
  if (off.size > 0) settings.push(...leftOut(study, index, off));
  return settings;
}

/** Indicators taken out, dimensions that are empty then, and what stood on either. */
function leftOut(study: Study, index: NonNullable<Study['index']>, off: ReadonlySet<string>): string[] {
  const settings: string[] = [];
  const gone = new Set<string>();
  const emptied = (node: DimensionSpec): boolean =>
    Object.keys(node.indicators ?? {}).every((id) => off.has(id)) &&
    Object.values(node.dimensions ?? {}).every(emptied);
  const visit = (node: DimensionSpec, keys: readonly string[]): void => {
    for (const id of Object.keys(node.indicators ?? {})) {
      if (off.has(id)) settings.push(writeSetting([...keys, 'indicators', id], undefined));
    }
    for (const [id, dimension] of Object.entries(node.dimensions ?? {})) {
      const here = [...keys, 'dimensions', id];
      if (!emptied(dimension)) visit(dimension, here);
      else {
        gone.add(id);
        settings.push(writeSetting(here, undefined));
      }
    }
  };
  visit(index, ['index']);
  const { associate, trust } = study;
  if (associate?.with.some((id) => gone.has(id))) {
    const kept = associate.with.filter((id) => !gone.has(id));
    settings.push(kept.length > 0 ? writeSetting(['associate', 'with'], kept) : writeSetting(['associate'], undefined));
  }
  if (typeof trust === 'object' && trust.totals?.some((id) => off.has(id))) {
    settings.push(
      writeSetting(
        ['trust', 'totals'],
        trust.totals.filter((id) => !off.has(id)),
      ),
    );
  }
  return settings;
}
