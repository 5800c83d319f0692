/** The untransformed outcome against the index, its dimensions, or any column. */
import { type Association, exponentialFit } from '../associate/index.ts';
import type { Outcome } from '../diagnostics/index.ts';
import { numericColumnOf, type Table } from '../table/index.ts';
import { collect } from './outcomes.ts';
import type { Study } from './study.ts';

/** One exponential fit for each name, in the order of the study. */
export function associateStep(study: Study, table: Table): Outcome<Association[]> {
  const outcome = numericColumnOf(table, study.outcome!.variable, '/outcome/variable');
  if (!outcome.ok) return outcome;
  return collect(
    study.associate!.with.map((name, j) => {
      const x = numericColumnOf(table, name, `/associate/with/${j}`);
      return x.ok
        ? exponentialFit(x.value.values, outcome.value.values, {
            x: name,
            y: study.outcome!.variable,
            units: table.units,
          })
        : x;
    }),
  );
}
