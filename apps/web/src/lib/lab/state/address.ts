/** A what-if question in an address, and back: one short parameter for each choice. */
import { WhatIf } from '@cedu/core';

type Key = keyof WhatIf;

const LISTS: ReadonlySet<Key> = new Set(['off', 'out', 'in', 'controls']);
const NUMBERS: ReadonlySet<Key> = new Set(['given', 'range']);

/** Weights are typed to a tenth; more digits would only make the address longer. */
const short = (value: number): string => String(Number(value.toPrecision(6)));

/**
 * The parameters of a question. A list is one parameter for each entry; an empty one has an empty value.
 *
 * @example
 * String(paramsOf({ weights: 'equal', out: ['x', 'y'], range: [0.1, 1] })); // => 'weights=equal&range=0.1%2C1&out=x&out=y'
 */
export function paramsOf(question: WhatIf): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of Object.keys(WhatIf.shape) as Key[]) {
    const value = question[key];
    if (value === undefined) continue;
    if (LISTS.has(key)) {
      const names = value as readonly string[];
      if (names.length === 0) params.append(key, '');
      for (const name of names) params.append(key, name);
    } else params.append(key, NUMBERS.has(key) ? (value as number[]).map(short).join(',') : String(value));
  }
  return params;
}

/** What an address asks, or the first parameter that cannot be read. */
export type Asked = { readonly question: WhatIf } | { readonly broken: string };

const listOf = (values: readonly string[]): string[] => [...new Set(values.filter((v) => v !== ''))];
const wholeNumber = (text: string): string | number => (/^\d$/.test(text) ? Number(text) : text);

/** Reads the parameters; none is passed over. */
export function questionOf(params: URLSearchParams): Asked {
  const found: Record<string, unknown> = {};
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    if (!Object.hasOwn(WhatIf.shape, key)) return { broken: `${key}=${values.join(',')}`.slice(0, 120) };
    const known = key as Key;
    if (LISTS.has(known)) found[key] = listOf(values);
    else if (values.length > 1) return { broken: `${key}=${values.join('&')}` };
    else if (NUMBERS.has(known))
      found[key] = values[0]!.split(',').map((v) => (v.trim() === '' ? Number.NaN : Number(v)));
    else found[key] = key === 'components' ? wholeNumber(values[0]!) : values[0]!;
  }
  const parsed = WhatIf.safeParse(found);
  if (parsed.success) return { question: parsed.data };
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? '');
  return { broken: `${key}=${params.getAll(key).join(',')}`.slice(0, 120) };
}
