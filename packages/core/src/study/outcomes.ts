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

/** The same outcome with every path rewritten: what an estimator calls `/regressors/1`, the study calls `/explain/controls/0`. */
export function relocate<T>(outcome: Outcome<T>, rename: (path: string) => string): Outcome<T> {
  const moved = <D extends { path: string }>(list: readonly D[]): D[] =>
    list.map((d) => ({ ...d, path: rename(d.path) }));
  return outcome.ok ? { ...outcome, notes: moved(outcome.notes) } : { ok: false, faults: moved(outcome.faults) };
}
