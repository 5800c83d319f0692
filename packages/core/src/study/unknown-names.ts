/** Names in a study that nothing goes by. */
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest, type Table } from '../table/index.ts';
import { flattenIndex } from './dimensions.ts';
import type { Study } from './study.ts';

/** A name, and where the study says it. */
type Asked = readonly [name: string, path: string];

/** Columns that the study reads before there is an index, its scores not among them. */
export function unknownColumns({ index, unitLabel }: Study, table: Table): Fault[] {
  return unknown(table.columns, [
    ...(unitLabel?.zh ? [[unitLabel.zh, '/unitLabel/zh'] as const] : []),
    ...(unitLabel?.en ? [[unitLabel.en, '/unitLabel/en'] as const] : []),
    ...(index?.panel ? [[index.panel, '/index/panel'] as const] : []),
  ]);
}

/**
 * Names in the steps after the index that are neither columns, nor variables, nor the index or a dimension of it; totals
 * that are no indicators.
 */
export function unknownNames({ index, outcome, explain, associate, trust }: Study, table: Table): Fault[] {
  const list = (names: readonly string[], path: string) => names.map((name, j): Asked => [name, `${path}/${j}`]);
  const parts: Exclude<Study['trust'], string> = typeof trust === 'string' ? { level: trust } : trust;
  const { outcomes = [], perHead, totals = [] } = parts;
  const indicators = index ? flattenIndex(index).indicators.map((i) => i.id) : [];
  return [
    ...unknown(table.columns, [
      ...(outcome ? [[outcome.variable, '/outcome/variable'] as const] : []),
      ...list(associate?.with ?? [], '/associate/with'),
      ...(explain ? [[explain.focus, '/explain/focus'] as const] : []),
      ...list(explain?.controls ?? [], '/explain/controls'),
      ...list(explain?.size ?? [], '/explain/size'),
      ...(explain?.cluster ? [[explain.cluster, '/explain/cluster'] as const] : []),
      ...list(outcomes, '/trust/outcomes'),
      ...(perHead ? [[perHead, '/trust/perHead'] as const] : []),
    ]),
    ...unknown(new Set(indicators), list(totals, '/trust/totals')),
  ];
}

function unknown(known: { has(name: string): boolean; keys(): Iterable<string> }, asked: readonly Asked[]): Fault[] {
  return asked
    .filter(([name]) => !known.has(name))
    .map(([name, path]) => {
      const close = nearest(name, known.keys());
      const hint = close === null ? '' : `; did you mean \`${close}\``;
      const values = { name, nearest: close };
      return fault('study/unknown_name', path, `no column, variable or score of this name${hint}: ${name}`, values);
    });
}
