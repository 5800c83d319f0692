/** Every diagnostic in English. */
import type { DiagnosticWords } from '../kind.ts';
import { columns } from './columns.ts';
import { composite } from './composite.ts';
import { estimators } from './estimators.ts';
import { regression } from './regression.ts';
import { study } from './study.ts';
import { table } from './table.ts';

export const diagnostics: DiagnosticWords = {
  ...columns,
  ...table,
  ...composite,
  ...regression,
  ...estimators,
  ...study,
};
