/** What the figures of a study say of one unit: its row in the table of each. */
import type { Report } from '@cedu/core';
import { type FigureName, figures, type Language, type Table } from '@cedu/report';
import type { SiteWords } from '#lib/words/index.ts';

/** Figures whose tables have a row for each unit, with the words that stand above it on a sheet. */
const PARTS = [
  'ranking',
  'observedFitted',
  'residualsLeverage',
  'posteriors',
  'leaveOneOut',
] as const satisfies readonly FigureName[];

export interface SheetPart {
  readonly name: FigureName;
  readonly table: Table;
}

/** Without the unit's own name and the dimensions, which the sheet shows already. */
function narrowed(table: Table, report: Report): Table {
  const known = new Set(['unit', ...(report.index?.dimensions.map((d) => d.id) ?? [])]);
  const kept = table.columns.map((column) => !known.has(column.id));
  return {
    ...table,
    columns: table.columns.filter((_, j) => kept[j]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, j) => kept[j]) })),
  };
}

export function sheetParts(report: Report, unit: string, lang: Language, words: SiteWords): SheetPart[] {
  return PARTS.flatMap((name) => {
    if (!figures[name].available(report)) return [];
    const table = figures[name].table(report, lang);
    const rows = table.rows.filter((row) => row.unit === unit);
    if (rows.length === 0) return [];
    return [{ name, table: narrowed({ ...table, id: `sheet-${name}`, title: words.sheet.parts[name], rows }, report) }];
  });
}
