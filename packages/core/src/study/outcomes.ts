/** Several outcomes as one. */
import { done, type Fault, type Note, type Outcome } from '../diagnostics/index.ts';

/** All values with all notes, or all faults. */
export function collect<T>(outcomes: readonly Outcome<T>[]): Outcome<T[]> {
  const values: T[] = [];
  const notes: Note[] = [];
  const faults: Fault[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok) {
      values.push(outcome.value);
      notes.push(...outcome.notes);
    } else faults.push(...outcome.faults);
  }
  return faults.length > 0 ? { ok: false, faults } : done(values, notes);
}
