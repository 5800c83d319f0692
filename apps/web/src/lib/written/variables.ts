/** What a tile grid of a study can show: the index, its dimensions, every column used. */
import type { Report } from '@cedu/core';
import { contextOf, figures, type Language } from '@cedu/report';

export interface MapVariable {
  readonly id: string;
  readonly label: string;
  readonly group: 'index' | 'dimensions' | 'columns';
}

export function mapVariables(report: Report, lang: Language): MapVariable[] {
  const { names } = contextOf(report, lang);
  const all: [string, MapVariable['group']][] = [
    ...(report.index ? ([[report.index.name, 'index']] as [string, MapVariable['group']][]) : []),
    ...(report.index?.dimensions ?? []).map((d): [string, MapVariable['group']] => [d.id, 'dimensions']),
    ...report.data.columns.map((c): [string, MapVariable['group']] => [c.id, 'columns']),
  ];
  return all
    .filter(([id], at) => all.findIndex(([other]) => other === id) === at)
    .filter(([id]) => figures.tileGrid.available(report, id))
    .map(([id, group]) => ({ id, label: names.label(id), group }));
}
