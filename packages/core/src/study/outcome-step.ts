/** The outcome described, as it stands and transformed. */
import type { z } from 'zod';
import { describeColumn } from '../describe/index.ts';
import { done, type Note, type Outcome } from '../diagnostics/index.ts';
import { numericColumnOf, type Table } from '../table/index.ts';
import { relocate } from './outcomes.ts';
import type { OutcomeResult } from './report.ts';
import type { Study } from './study.ts';
import { type TransformedOutcome, transformOutcome } from './transform.ts';

export interface OutcomeStep {
  readonly result: z.infer<typeof OutcomeResult>;
  readonly transformed: TransformedOutcome;
}

/** Faults: those of `describeColumn`, `study/no_logarithm`. */
export function outcomeStep(study: Study, table: Table): Outcome<OutcomeStep> {
  const { variable, transform } = study.outcome!;
  const column = numericColumnOf(table, variable, '/outcome/variable');
  if (!column.ok) return column;
  const transformed = transformOutcome(table, column.value, transform);
  if (!transformed.ok) return transformed;
  const plain = relocate(describeColumn(variable, column.value.values), () => '/outcome/variable');
  if (!plain.ok) return plain;
  const notes: Note[] = [...plain.notes];
  const { column: _, ...described } = plain.value;
  let other: typeof described | null = null;
  if (transform !== 'none') {
    const again = relocate(
      describeColumn(transformed.value.name, transformed.value.values),
      () => '/outcome/transform',
    );
    if (!again.ok) return again;
    notes.push(...again.notes);
    const { column: __, ...rest } = again.value;
    other = rest;
  }
  return done(
    { result: { variable, transform, ...described, transformed: other }, transformed: transformed.value },
    notes,
  );
}
