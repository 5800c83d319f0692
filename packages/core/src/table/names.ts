/** What may name a column: anything that is there, is told from the others and is no key of JavaScript's own. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { limitFault } from './limit.ts';

/** Names that plain objects give a meaning of their own; no column, variable or unit of a study may bear one. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * The faults of a header, in the order of its names; positions count from 1. Names are compared as they are written,
 * case and all.
 *
 * Faults: `table/empty_name`, `table/reserved_name`, `table/duplicate_name`, `table/limit` (columns, length of a name).
 *
 * @example
 * checkNames(['gdp', 'pop', 'gdp'], '/data').map((f) => f.code); // => ['table/duplicate_name']
 */
export function checkNames(names: readonly string[], path: string, limits: Limits = LIMITS): Fault[] {
  if (names.length > limits.columns) return [limitFault('columns', limits, names.length, path)];
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [j, name] of names.entries()) {
    const column = j + 1;
    const earlier = first.get(name);
    if (name === '') faults.push(fault('table/empty_name', path, `a column without a name: ${column}`, { column }));
    else if (name.length > limits.unitNameLength) {
      faults.push(limitFault('unitNameLength', limits, name.length, path));
    } else if (RESERVED_NAMES.has(name)) {
      faults.push(fault('table/reserved_name', path, `a reserved name: ${name}`, { name }));
    } else if (earlier !== undefined) {
      const values = { name, first: earlier, second: column };
      faults.push(
        fault('table/duplicate_name', path, `columns ${earlier} and ${column} share a name: ${name}`, values),
      );
    } else first.set(name, column);
  }
  return faults;
}
