/** Names in typed-off tables that must name something, and rows that must be as long as their header. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest, pointer } from '../table/index.ts';
import type { PrintedTables } from './printed.ts';

/** Rows as long as their table's columns, and names that name something. */
export function faultsOfShape(tables: PrintedTables): Fault[] {
  const faults: Fault[] = [];
  const lookUp = (name: string, within: string, names: Iterable<string>, path: string) => {
    const all = [...names];
    if (all.includes(name)) return;
    const near = nearest(name, all);
    const message = `not one of ${within}${near === null ? '' : `; did you mean \`${near}\``}: ${name}`;
    faults.push(fault('audit/unknown_reference', path, message, { name, within, nearest: near }));
  };
  for (const [id, table] of Object.entries(tables.scores)) {
    const here = pointer('/scores', id);
    for (const [row, figures] of Object.entries(table.rows)) {
      const values = { row, expected: table.columns.length, found: figures.length };
      if (values.expected === values.found) continue;
      const message = `figures in this row, with ${values.expected} columns: ${values.found}`;
      faults.push(fault('audit/row_length', pointer(here, 'rows', row), message, values));
    }
    const column = (name: string, ...path: string[]) => lookUp(name, 'columns', table.columns, pointer(here, ...path));
    if (table.composite !== undefined) column(table.composite, 'composite');
    if (table.ordered !== undefined) column(table.ordered, 'ordered');
    for (const [i, name] of (table.dimensions ?? []).entries()) column(name, 'dimensions', String(i));
    for (const [i, name] of table.minmax.entries()) column(name, 'minmax', String(i));
    for (const [rank, of] of Object.entries(table.ranks)) {
      column(rank, 'ranks', rank);
      column(of, 'ranks', rank);
    }
  }
  for (const [id, table] of Object.entries(tables.weights)) {
    const here = pointer('/weights', id);
    if (table.of === undefined) continue;
    lookUp(table.of, 'scores', Object.keys(tables.scores), pointer(here, 'of'));
    const columns = tables.scores[table.of]?.columns;
    if (columns)
      for (const name of Object.keys(table.values)) lookUp(name, 'columns', columns, pointer(here, 'values', name));
  }
  for (const [id, table] of Object.entries(tables.groups)) {
    if (table.of !== undefined)
      lookUp(table.of, 'mixtures', Object.keys(tables.mixtures), pointer('/groups', id, 'of'));
  }
  const models = [...Object.keys(tables.regressions), ...Object.keys(tables.mixtures)];
  for (const [i, claim] of tables.claims.entries()) {
    const here = pointer('/claims', i);
    if ('scores' in claim) {
      lookUp(claim.scores, 'scores', Object.keys(tables.scores), `${here}/scores`);
      const scores = tables.scores[claim.scores];
      if (scores) lookUp(claim.column, 'columns', scores.columns, `${here}/column`);
      if (scores && claim.claim === 'rank') lookUp(claim.unit, 'rows', Object.keys(scores.rows), `${here}/unit`);
    }
    if (claim.claim === 'group') {
      lookUp(claim.groups, 'groups', Object.keys(tables.groups), `${here}/groups`);
      const groups = tables.groups[claim.groups];
      if (groups) lookUp(claim.group, 'groups', Object.keys(groups.members), `${here}/group`);
    }
    if ('model' in claim) lookUp(claim.model, 'models', models, `${here}/model`);
    if ('over' in claim)
      for (const [j, model] of claim.over.entries()) lookUp(model, 'models', models, `${here}/over/${j}`);
    if (claim.claim === 'sign')
      for (const [j, m] of (claim.models ?? []).entries()) lookUp(m, 'models', models, `${here}/models/${j}`);
    if (claim.claim === 'kurtosis against') {
      lookUp(claim.descriptives, 'descriptives', Object.keys(tables.descriptives), `${here}/descriptives`);
    }
  }
  return faults;
}
