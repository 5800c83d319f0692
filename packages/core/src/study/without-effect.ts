/** Keys of a study that say something which another choice leaves unused: no fault, but never unsaid. */
import { type Note, note } from '../diagnostics/index.ts';
import { flattenIndex } from './dimensions.ts';
import type { IndexSpec, Study } from './study.ts';

/**
 * A note for each key of the study that does nothing as it stands, naming what it would need.
 *
 * @example
 * const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', missing: { by: 'region' } });
 * keysWithoutEffect(study.value).map((n) => n.message); // => ['does nothing without missing.policy: impute: by']
 */
export function keysWithoutEffect({ missing, index, explain, segment, trust }: Study): Note[] {
  const unused = missing.by !== undefined && missing.policy !== 'impute';
  const notes = [
    ...(unused ? [withoutEffect('/missing/by', 'missing.policy: impute')] : []),
    ...(explain?.lag !== undefined && explain.covariance !== 'hac'
      ? [withoutEffect('/explain/lag', 'covariance: hac')]
      : []),
    ...(segment?.guard.kind === 'none' && segment.guard.value > 0
      ? [withoutEffect('/segment/guard/value', 'kind: ratio')]
      : []),
    ...trustWithoutEffect(trust),
  ];
  if (!index) return notes;
  const posts = methodOf(index.normalise) === 'goalposts' ? [] : flattenIndex(index).indicators;
  return [
    ...notes,
    ...choicesWithoutEffect(index, '/index'),
    ...posts
      .filter(({ goalposts }) => goalposts !== undefined)
      .map(({ path }) => withoutEffect(`${path}/goalposts`, 'normalise: goalposts')),
  ];
}

/** What the multiverse alone asks for, where there is none; which columns are totals, where nothing is divided. */
function trustWithoutEffect(trust: Study['trust']): Note[] {
  if (typeof trust === 'string') return [];
  const asks = ['outcomes', 'perHead', 'totals'] as const;
  const given = asks.filter((key) => trust[key] !== undefined);
  const { multiverse = trust.level !== 'none' } = trust;
  if (!multiverse) return given.map((key) => withoutEffect(`/trust/${key}`, 'multiverse'));
  return given.includes('totals') && !given.includes('perHead') ? [withoutEffect('/trust/totals', 'perHead')] : [];
}

/** The same for the choices of an index, which stand below `path`. */
export function choicesWithoutEffect(
  { weights, over, rescale, dimensions }: Pick<IndexSpec, 'weights' | 'over' | 'rescale' | 'dimensions'>,
  path = '',
): Note[] {
  const method = methodOf(weights);
  const { shift = 0, values = undefined } = typeof weights === 'string' ? {} : weights;
  return [
    ...(shift > 0 && method !== 'entropy' ? [withoutEffect(`${path}/weights/shift`, 'weights: entropy')] : []),
    ...(values !== undefined && method !== 'given' ? [withoutEffect(`${path}/weights/values`, 'weights: given')] : []),
    ...(rescale === 'minmax' && over !== 'nested' ? [withoutEffect(`${path}/rescale`, 'over: nested')] : []),
    ...(over === 'nested' && !dimensions ? [withoutEffect(`${path}/over`, 'dimensions')] : []),
  ];
}

const methodOf = (choice: string | { method: string }): string => (typeof choice === 'string' ? choice : choice.method);

/** The note that the key at the end of `path` does nothing but with what it `needs`. */
export function withoutEffect(path: string, needs: string): Note {
  const key = path.slice(path.lastIndexOf('/') + 1);
  return note('study/no_effect', path, `does nothing without ${needs}: ${key}`, { key, needs });
}
