/** A fault without what was sent: names stay, since they are what the caller can mend, values do not. */
import type { AnyFault } from '../problem/index.ts';

/** Parts of core that read what was sent; what estimators say of figures is their own. */
const READING = /^(study|audit|table|columns|options)\//;
/** Characters of a name. */
const MOST = 100;
const HIDDEN = '…';

/**
 * The fault with the text that was found hidden and whole expressions left out; `pointer`, row and character say where it
 * stands.
 *
 * @example
 * unechoed({ code: 'table/not_a_number', path: '/data', values: { column: 'x', row: 2, found: '1,234' } }).values; // => ({ column: 'x', row: 2, found: '…' })
 */
export function unechoed<F extends AnyFault>(fault: F): F {
  const hides = READING.test(fault.code);
  const values = Object.entries(fault.values)
    .filter(([key]) => key !== 'expression' && key !== 'formula')
    .map(([key, value]) => [key, hides && key === 'found' && typeof value === 'string' ? HIDDEN : cut(value)]);
  return { ...fault, values: Object.fromEntries(values) };
}

function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cut);
  return typeof value === 'string' && value.length > MOST ? `${value.slice(0, MOST)}…` : value;
}
