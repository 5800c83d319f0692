/** Whether two results are the same, digit for digit. */
import { pointer } from './faults.ts';

export interface Difference {
  /** JSON pointer to the place. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Two numbers agree if they are equal to `digits` significant digits of the larger one, or both within `floor` of 0. */
export function agree(expected: number, found: number, digits = 12, floor = 1e-13): boolean {
  if (Object.is(expected, found) || expected === found) return true;
  const size = Math.max(Math.abs(expected), Math.abs(found));
  return Math.abs(expected - found) <= Math.max(floor, size * 10 ** -digits);
}

/**
 * Every place where two JSON values differ: numbers at `digits` significant digits, all else exactly. A key whose
 * value is undefined counts as absent. Places are in the order of `expected`.
 *
 * @example
 * differences({ a: [1, 2] }, { a: [1, 2.5] }); // => [{ path: '/a/1', expected: 2, found: 2.5 }]
 * differences(1 / 3, 0.333333333333); // => []
 */
export function differences(expected: unknown, found: unknown, digits = 12): Difference[] {
  const list: Difference[] = [];
  compare(expected, found, digits, [], list);
  return list;
}

function compare(
  expected: unknown,
  found: unknown,
  digits: number,
  path: (string | number)[],
  list: Difference[],
): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (!agree(expected, found, digits)) list.push({ path: pointer(path), expected, found });
    return;
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) {
      list.push({ path: pointer([...path, 'length']), expected: expected.length, found: found.length });
      return;
    }
    for (const [i, value] of expected.entries()) compare(value, found[i], digits, [...path, i], list);
    return;
  }
  if (isRecord(expected) && isRecord(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      compare(expected[key], found[key], digits, [...path, key], list);
    }
    return;
  }
  if (expected !== found) list.push({ path: pointer(path), expected, found });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
