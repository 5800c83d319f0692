/** Keys that change the study: which setting each of them makes. */
import { NormaliseMethod, WeightMethod } from '@cedu/core';
import type { Action } from '../keymap.ts';
import { selectedScore } from '../screens/index-ranking.ts';
import { COVARIANCES } from '../screens/regression-diagnostics.ts';
import { covarianceAsked } from '../study/covariance.ts';
import { groupedOf } from '../study/grouped.ts';
import { indicatorsOf, rowsOf } from '../study/rows.ts';
import type { View } from '../view.ts';
import { at, keysOf, quoted } from './paths.ts';

export const WEIGHTS = WeightMethod.options.filter((m) => m !== 'given');
/** Without goalposts, which each indicator would have to be given. */
export const NORMALISATIONS = NormaliseMethod.options.filter((m) => m !== 'goalposts');
/** Why an indicator or unit was left out: a Label, written as YAML. */
const REASON = '{zh: 假如, en: what if}';

/** The view of the outcome that lists units. */
const BY_UNIT = 2;

const next = <T>(list: readonly T[], now: T): T => list[(list.indexOf(now) + 1) % list.length]!;
const methodOf = (value: unknown): string =>
  typeof value === 'string' ? value : ((value as { method?: string } | undefined)?.method ?? '');

/** Where an indicator stands in the file's study: the path of its direction. */
export function indicatorPath(view: View, id: string): string | null {
  const search = (node: unknown, path: string): string | null => {
    const { indicators, dimensions } = (node ?? {}) as {
      indicators?: Record<string, unknown>;
      dimensions?: Record<string, unknown>;
    };
    if (indicators && id in indicators) return `${path}.indicators.${quoted(id)}`;
    for (const [name, inner] of Object.entries(dimensions ?? {})) {
      const found = search(inner, `${path}.dimensions.${quoted(name)}`);
      if (found) return found;
    }
    return null;
  };
  return search(view.base.study.index, 'index');
}

/** An indicator off, or on again as the file has it; null where it is the last one. */
function toggleIndicator(view: View, position: number): string | null {
  const indicators = indicatorsOf(view);
  const one = indicators[position];
  if (!one) return null;
  const path = indicatorPath(view, one.id);
  if (path === null || (one.on && indicators.filter((i) => i.on).length === 1)) return null;
  const file = at(view.base.study, path);
  return one.on ? `${path}=` : `${path}=${typeof file === 'string' ? file : JSON.stringify(file)}`;
}

/** A unit left out, or taken in again. */
export function toggleUnit(view: View, unit: string): string {
  const excluded = view.report.data.excluded.some((e) => e.unit === unit);
  return `exclude.${quoted(unit)}=${excluded ? '' : REASON}`;
}

function toggle(view: View): string | null {
  const { state, place, report, table } = view;
  if (state.screen === 'index' && place.pane === 1) return toggleIndicator(view, place.cursor);
  if (state.screen === 'index') {
    const position = selectedScore(view);
    return position === null ? null : toggleUnit(view, report.index!.scores[position]!.unit);
  }
  const rows = rowsOf(view);
  const row = rows[Math.min(place.cursor, rows.length - 1)];
  if (row === undefined) return null;
  if (state.screen === 'data') return toggleUnit(view, table.units[row]!);
  // Where no unit is in focus, none is left out by chance.
  if (state.screen === 'outcome' && place.view !== BY_UNIT) return null;
  if (state.screen === 'outcome' || state.screen === 'fits') return toggleUnit(view, report.data.units[row]!);
  const fit = groupedOf(report)?.fit;
  return fit ? toggleUnit(view, fit.units[row]!) : null;
}

function otherK(view: View, step: 1 | -1): string | null {
  const { segment } = view.report.study;
  const { mixture } = view.report;
  if (!segment) return null;
  const now = typeof segment.components === 'number' ? segment.components : (mixture?.chosen.components ?? 1);
  const k = Math.max(1, Math.min(8, now + step));
  return k === now && typeof segment.components === 'number' ? null : `segment.components=${k}`;
}

/** The setting that an action makes; null where it makes none. */
export function settingOf(view: View, action: Action): string | null {
  const { study } = view.report;
  switch (action) {
    case 'weights':
      return study.index
        ? `index.weights=${next(WEIGHTS, methodOf(study.index.weights) as (typeof WEIGHTS)[number])}`
        : null;
    case 'normalise': {
      const now = methodOf(study.index?.normalise);
      return study.index ? `index.normalise=${next(NORMALISATIONS, now as (typeof NORMALISATIONS)[number])}` : null;
    }
    case 'covariance': {
      const now = covarianceAsked(view.state.settings) ?? study.explain?.covariance ?? 'classical';
      return study.explain ? `explain.covariance=${next(COVARIANCES, now)}` : null;
    }
    case 'more':
      return otherK(view, 1);
    case 'fewer':
      return otherK(view, -1);
    case 'toggle':
      return toggle(view);
    default:
      return null;
  }
}

/** For the foot: a path as a person would say it. */
export const lastKey = (path: string): string => keysOf(path).at(-1) ?? path;
