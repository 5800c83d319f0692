/** Whether the focus is little more than size. */
import { correlation } from '../composite/index.ts';
import { done, type Note, note, type Outcome } from '../diagnostics/index.ts';
import { numericColumnOf, type Table } from '../table/index.ts';
import { collect } from './outcomes.ts';
import type { Report } from './report.ts';
import type { Study } from './study.ts';

/**
 * Pearson correlations of the focus with each column that the study declares a measure of size, over the rows where
 * both are there; null where one does not vary, with the note `study/no_correlation`.
 *
 * Faults: `table/unknown_column`, `table/not_a_number`.
 */
export function sizeCorrelations(
  { focus, size }: NonNullable<Study['explain']>,
  table: Table,
): Outcome<NonNullable<Report['sizeCorrelations']>> {
  const paths = ['/explain/focus', ...size.map((_, j) => `/explain/size/${j}`)];
  const columns = collect([focus, ...size].map((name, j) => numericColumnOf(table, name, paths[j]!)));
  if (!columns.ok) return columns;
  const [of, ...with_] = columns.value;
  const notes: Note[] = [];
  const values = with_.map(({ name, values }, j) => {
    const r = correlation(of!.values, values);
    if (r === null) {
      const message = `no correlation of ${focus}, since one of the two does not vary, with: ${name}`;
      notes.push(note('study/no_correlation', paths[j + 1]!, message, { x: focus, y: name }));
    }
    return { column: name, r };
  });
  return done(values, notes);
}
