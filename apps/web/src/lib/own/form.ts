/** What a reader says of a table's columns, and the study that it makes. */
import type { Fault, StudyInput } from '@cedu/core';
import type { ColumnFacts, TableFacts } from './messages.ts';

export type Role = 'none' | 'up' | 'down' | 'outcome' | 'control';

export interface OwnForm {
  title: string;
  unit: string;
  /** By column; what is not named is not used. */
  readonly roles: Readonly<Record<string, Role>>;
  policy: 'refuse' | 'available' | 'drop' | 'impute';
  transform: 'none' | 'log';
  segment: boolean;
}

/** Groups are looked for unless there are more rows: it would take minutes. */
const MOST_FOR_GROUPS = 5_000;

/** The column that most likely names the rows: text, no name twice; else anything without a repeat. */
export const guessedUnit = (columns: readonly ColumnFacts[]): string =>
  (columns.find((c) => c.kind === 'text' && c.distinct) ?? columns.find((c) => c.distinct) ?? columns[0])?.name ?? '';

export function begunForm({ rows, columns }: TableFacts): OwnForm {
  const anyMissing = columns.some((c) => c.kind === 'number' && c.missing > 0);
  return {
    title: '',
    unit: guessedUnit(columns),
    roles: {},
    policy: anyMissing ? 'drop' : 'refuse',
    transform: 'none',
    segment: rows <= MOST_FOR_GROUPS,
  };
}

/** Columns by role, in the order of the table. */
export const columnsAs = ({ roles, unit }: OwnForm, columns: readonly ColumnFacts[], ...asked: Role[]): string[] =>
  columns.map((c) => c.name).filter((name) => name !== unit && asked.includes(roles[name] ?? 'none'));

/** A name for the index that no column has. */
function freeName(columns: readonly ColumnFacts[]): string {
  const taken = new Set(columns.map((c) => c.name));
  for (let k = 0; ; k++) {
    const name = k === 0 ? 'index' : `index${k + 1}`;
    if (!taken.has(name)) return name;
  }
}

/** The study that the form asks for; null while it asks for nothing. */
export function studyOf(form: OwnForm, columns: readonly ColumnFacts[], file: string): StudyInput | null {
  const { title, unit, policy, transform, segment, roles } = form;
  const indicators = columnsAs(form, columns, 'up', 'down');
  const [outcome] = columnsAs(form, columns, 'outcome');
  const controls = columnsAs(form, columns, 'control');
  const index = freeName(columns);
  const [focus, ...others] = indicators.length > 0 ? [index, ...controls] : controls;
  if (indicators.length === 0 && (outcome === undefined || focus === undefined)) return null;
  const explained = outcome !== undefined && focus !== undefined;
  return {
    cedu: 1,
    id: 'own-data',
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    data: file,
    unit,
    missing: { policy },
    ...(indicators.length === 0
      ? {}
      : {
          index: {
            name: index,
            label: { zh: '综合指数', en: 'Index' },
            indicators: Object.fromEntries(indicators.map((id) => [id, roles[id] as 'up' | 'down'])),
          },
        }),
    ...(outcome === undefined ? {} : { outcome: { variable: outcome, transform } }),
    ...(explained
      ? {
          explain: { focus, controls: others, scale: 'minmax' as const },
          ...(indicators.length > 0 ? { associate: { with: [index] } } : {}),
          ...(segment ? { segment: { components: '1..3' } } : {}),
        }
      : {}),
    trust: 'standard',
  };
}

/** The field that a fault is about: a column, or a field of its own. */
export function fieldOf(
  { code, path }: Pick<Fault, 'code' | 'path'>,
  columns: readonly ColumnFacts[],
  unit: string,
): string {
  if (code === 'table/duplicate_unit' || code === 'table/missing_unit') return 'unit';
  const steps = path
    .split('/')
    .slice(1)
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps[0] === 'unit') return 'unit';
  if (steps[0] === 'missing') return 'policy';
  const column = steps.toReversed().find((step) => columns.some((c) => c.name === step));
  if (column === unit) return 'unit';
  return column === undefined ? (steps[0] === 'outcome' ? 'transform' : 'other') : `column:${column}`;
}
