/** Names in a study that nothing goes by. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest, type Table } from '../table/index.ts';
import type { Study } from './study.ts';

/** A name, and where the study says it. */
type Asked = readonly [name: string, path: string];

/** Columns that the study reads before there is an index, its scores not among them. */
export function unknownColumns({ index, unitLabel }: Study, table: Table): Fault[] {
  return unknown(table, [
    ...(unitLabel?.zh ? [[unitLabel.zh, '/unitLabel/zh'] as const] : []),
    ...(unitLabel?.en ? [[unitLabel.en, '/unitLabel/en'] as const] : []),
    ...(index?.panel ? [[index.panel, '/index/panel'] as const] : []),
  ]);
}

/** Names in the steps after the index that are neither columns, nor variables, nor the index or a dimension of it. */
export function unknownNames({ outcome, explain, associate }: Study, table: Table): Fault[] {
  const list = (names: readonly string[], path: string) => names.map((name, j): Asked => [name, `${path}/${j}`]);
  return unknown(table, [
    ...(outcome ? [[outcome.variable, '/outcome/variable'] as const] : []),
    ...list(associate?.with ?? [], '/associate/with'),
    ...(explain ? [[explain.focus, '/explain/focus'] as const] : []),
    ...list(explain?.controls ?? [], '/explain/controls'),
    ...list(explain?.size ?? [], '/explain/size'),
    ...(explain?.cluster ? [[explain.cluster, '/explain/cluster'] as const] : []),
  ]);
}

function unknown(table: Table, asked: readonly Asked[]): Fault[] {
  return asked
    .filter(([name]) => !table.columns.has(name))
    .map(([name, path]) => {
      const close = nearest(name, table.columns.keys());
      const hint = close === null ? '' : `; did you mean \`${close}\``;
      const values = { name, nearest: close };
      return fault('study/unknown_name', path, `no column, variable or score of this name${hint}: ${name}`, values);
    });
}
