/** The fault of asking for more than a limit allows. */
import { type Fault, fault } from '../diagnostics/index.ts';
import type { Limits } from '../limits.ts';

const WORDS: Partial<Record<keyof Limits, string>> = {
  unitNameLength: 'characters in a name',
  formulaLength: 'characters in a formula',
  formulaDepth: 'levels in a formula',
};

/** `table/limit`, with the limit's name, what it allows and what was found. */
export function limitFault(limit: keyof Limits, limits: Limits, found: number, path: string): Fault {
  const message = `more ${WORDS[limit] ?? limit} than the ${limits[limit]} allowed: ${found}`;
  return fault('table/limit', path, message, { limit, most: limits[limit], found });
}
