/** What the Report carries of the data itself. */
import { type Note, note } from '../diagnostics/index.ts';
import type { Table } from '../table/index.ts';
import { flattenIndex } from './dimensions.ts';
import { namesUsed } from './names-used.ts';
import type { Prepared } from './prepare.ts';
import type { Report } from './report.ts';
import type { Label, Study } from './study.ts';

/** A Report carries the columns of at most this many rows; figures of larger studies are drawn from summaries. */
export const ROWS_CARRIED = 5_000;

type Data = Report['data'];

export function reportData(
  study: Study,
  data: Table,
  table: Table,
  { excluded, dropped }: Pick<Prepared, 'excluded' | 'dropped'>,
): { data: Data; notes: Note[] } {
  const n = table.units.length;
  const { zh, en } = study.unitLabel ?? {};
  const names = (column: string | undefined): string[] | undefined => {
    const found = column === undefined || column === study.unit ? undefined : table.columns.get(column);
    if (column === study.unit) return [...table.units];
    return (
      found && Array.from(found.values as ArrayLike<unknown>, (v, i) => (v === null ? table.units[i]! : String(v)))
    );
  };
  const [zhNames, enNames] = [names(zh), names(en)];
  const notes: Note[] = [];
  if (n > ROWS_CARRIED) {
    const message = `columns are left out of a Report of more than ${ROWS_CARRIED} rows: ${n}`;
    notes.push(note('study/columns_left_out', '/data', message, { rows: n, limit: ROWS_CARRIED }));
  }
  return {
    data: {
      rows: data.units.length,
      n,
      units: [...table.units],
      unitLabels: { ...(zhNames && { zh: zhNames }), ...(enNames && { en: enNames }) },
      excluded: excluded.map(({ unit, reason }) => ({ unit, label: labelOf(study, data, unit), reason })),
      dropped: dropped.map(({ unit, columns }) => ({ unit, columns: [...columns] })),
      columns: n > ROWS_CARRIED ? [] : columnsShown(study, table),
    },
    notes,
  };
}

/** The names of a unit of the data as it was read. */
function labelOf(study: Study, data: Table, unit: string): Label | null {
  const row = data.units.indexOf(unit);
  const name = (column: string | undefined): string | undefined => {
    const value = column === undefined ? undefined : data.columns.get(column)?.values[row];
    return value === null || value === undefined ? undefined : String(value);
  };
  const [zh, en] = [name(study.unitLabel?.zh), name(study.unitLabel?.en)];
  return zh === undefined && en === undefined
    ? null
    : { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

/** Indicators, variables of the models, the scores; each once, in that order. */
function columnsShown(study: Study, table: Table): Data['columns'] {
  const used = namesUsed(study);
  const scores = study.index ? [study.index.name, ...flattenIndex(study.index).dimensions.map((d) => d.id)] : [];
  return [...new Set([...used.index, ...used.models, ...used.others, ...scores])].flatMap((id) => {
    const column = table.columns.get(id);
    if (column?.kind !== 'number') return [];
    return {
      id,
      label: (column.label ?? null) as Label | null,
      short: (column.short ?? null) as Label | null,
      unit: (column.measure ?? null) as Label | null,
      expression: column.expression,
      values: Array.from(column.values, (v) => (Number.isNaN(v) ? null : v)),
    };
  });
}
