/** The untransformed outcome against the index, its dimensions, or any column. */
import { type Association, exponentialFit } from '../associate/index.ts';
import { done, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { numericColumnOf, type Table } from '../table/index.ts';
import { relocate } from './outcomes.ts';
import type { Study } from './study.ts';

/**
 * One exponential fit for each name, in the order of the study. A name whose curve does not exist (it does not vary, or
 * no finite curve fits best) is left out with the note `study/association_left_out`; the others stand.
 */
export function associateStep(study: Study, table: Table): Outcome<Association[]> {
  const outcome = numericColumnOf(table, study.outcome!.variable, '/outcome/variable');
  if (!outcome.ok) return outcome;
  const fits: Association[] = [];
  const notes: Note[] = [];
  for (const [j, name] of study.associate!.with.entries()) {
    const path = `/associate/with/${j}`;
    const x = numericColumnOf(table, name, path);
    if (!x.ok) return x;
    const names = { x: name, y: outcome.value.name, units: table.units };
    const fit = relocate(exponentialFit(x.value.values, outcome.value.values, names), () => path);
    if (fit.ok) {
      fits.push(fit.value);
      notes.push(...fit.notes);
      continue;
    }
    const [first] = fit.faults;
    const values = { x: name, code: first!.code, reason: first!.message };
    notes.push(note('study/association_left_out', path, `no exponential fit, ${values.reason}; on: ${name}`, values));
  }
  return done(fits, notes);
}
