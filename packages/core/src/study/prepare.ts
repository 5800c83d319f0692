/** The table as the estimators see it: exclusions made, missing values dealt with, variables derived. */
import { done, type Note, type Outcome } from '../diagnostics/index.ts';
import { applyMissing, deriveVariables, excludeUnits, pointer, type Table, type UsedColumn } from '../table/index.ts';
import { namesUsed } from './names-used.ts';
import type { Label, Study } from './study.ts';

export interface Prepared {
  readonly table: Table;
  readonly excluded: readonly { readonly unit: string; readonly reason: Label }[];
  readonly dropped: readonly { readonly unit: string; readonly columns: readonly string[] }[];
}

/**
 * Rows keep the order of the data. Missing cells are looked at in the columns of the data that the study rests on; a
 * variable is computed after they are filled. With `available` the index does with what is there, and rows without a
 * value that a model needs are left out.
 *
 * Faults: those of `excludeUnits`, `deriveVariables`, `applyMissing`.
 */
export function prepare(study: Study, data: Table): Outcome<Prepared> {
  const left = excludeUnits(data, study.exclude);
  if (!left.ok) return left;
  const first = deriveVariables(left.value.table, study.variables);
  if (!first.ok) return first;

  const used = namesUsed(study);
  const { policy, by } = study.missing;
  const forModels = sourceColumns(first.value, used.models);
  const forIndex = sourceColumns(first.value, used.index);
  const notes: Note[] = [...left.notes];
  let { table } = left.value;
  let dropped: Prepared['dropped'] = [];
  if (policy === 'available') {
    const rows = applyMissing(table, forModels, { policy: 'drop' });
    if (!rows.ok) return rows;
    ({ table, dropped } = rows.value);
    const kept = applyMissing(table, forIndex, { policy: 'available' });
    if (!kept.ok) return kept;
    notes.push(...rows.notes, ...kept.notes);
  } else {
    const complete = applyMissing(table, [...forModels, ...forIndex], { policy, by });
    if (!complete.ok) return complete;
    ({ table, dropped } = complete.value);
    notes.push(...complete.notes);
  }
  const derived = table === left.value.table ? first : deriveVariables(table, study.variables);
  if (!derived.ok) return derived;
  const { excluded } = left.value;
  return done({ table: derived.value, excluded, dropped }, [...notes, ...derived.notes]);
}

/** The columns of the data that the named columns and variables rest on. */
function sourceColumns(table: Table, names: Iterable<string>): UsedColumn[] {
  const sources = new Set([...names].flatMap((name) => [...(table.columns.get(name)?.sources ?? [])]));
  return [...sources].map((name) => ({ name, path: pointer('/data', name) }));
}
