/** A part of trust that could not be made. */
import { type Fault, type Note, note } from '../../diagnostics/index.ts';

/** The first fault as a note: what the part would have judged stands, and says so. */
export function notMade(part: string, faults: readonly Fault[]): Note {
  const { code, message } = faults[0]!;
  return note('trust/not_made', `/trust/${part}`, `not made, ${part}: ${message}`, { part, code, reason: message });
}
