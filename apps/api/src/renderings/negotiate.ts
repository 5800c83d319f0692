/** Which form of a resource the caller wants: by suffix, else by Accept. */
import { Refused } from '../problem/index.ts';

/** Media type by suffix, the first one being what a caller gets who does not say. */
export type Forms = Readonly<Record<string, string>>;

/**
 * The suffix to answer with. A suffix in the address wins; else the form with the largest weight in Accept (RFC 9110,
 * section 12.5.1), the earlier one where weights are equal. Problem: `not-acceptable`; `not-found` for an unknown suffix.
 *
 * @example
 * negotiate({ json: 'application/json', csv: 'text/csv' }, undefined, 'text/html, text/*;q=0.5'); // => 'csv'
 * negotiate({ json: 'application/json', csv: 'text/csv' }, undefined, undefined); // => 'json'
 */
export function negotiate(forms: Forms, suffix: string | undefined, accept: string | undefined): string {
  if (suffix !== undefined) {
    if (!Object.hasOwn(forms, suffix)) throw new Refused('not-found');
    return suffix;
  }
  const ranges = (accept === undefined || accept.trim() === '' ? '*/*' : accept).slice(0, 2000).split(',').map(range);
  let best: string | null = null;
  let most = 0;
  for (const [name, type] of Object.entries(forms)) {
    const weight = weightOf(type.split(';')[0]!, ranges);
    if (weight > most) [best, most] = [name, weight];
  }
  if (best === null) throw new Refused('not-acceptable');
  return best;
}

interface Range {
  readonly type: string;
  readonly weight: number;
}

function range(text: string): Range {
  const [type = '', ...parameters] = text.trim().toLowerCase().split(';');
  const given = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
  return { type: type.trim(), weight: given === undefined ? 1 : Number(given) };
}

/** The weight of the most specific range that holds the type. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const group = `${type.split('/')[0]}/*`;
  for (const wanted of [type, group, '*/*']) {
    const found = ranges.find((r) => r.type === wanted);
    if (found) return found.weight;
  }
  return 0;
}

/**
 * A last step of a path parted at its dot.
 *
 * @example
 * parted('weights.csv'); // => ['weights', 'csv']
 * parted('weights'); // => ['weights', undefined]
 */
export function parted(step: string): [string, string | undefined] {
  const dot = step.lastIndexOf('.');
  return dot < 0 ? [step, undefined] : [step.slice(0, dot), step.slice(dot + 1)];
}
