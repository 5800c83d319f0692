/** Scores, ranks and posteriors of every row, as a new table beside the data. */
import type { Study } from '@cedu/core';
import { flattenIndex } from '@cedu/core/sums';
import type { Engine } from '../engine/engine.ts';
import type { Relation } from './relation.ts';

/** Below this the largest posterior decides nothing. */
const DECIDED = 0.9;

/**
 * Columns: the unit by its own name; the index, its rank and its dimensions; posterior_1 … posterior_K, component (the
 * most likely, from 1) and decided. In the order of the rank, where there is an index.
 */
export async function writeBack(
  engine: Engine,
  study: Study,
  relation: Relation,
  posteriors: { readonly sql: string; readonly components: number } | null,
  target: string,
): Promise<void> {
  const { dialect } = engine;
  const named = (sql: string, name: string) => `${sql} AS ${dialect.identifier(name)}`;
  const columns = [named('scored.unit', study.unit)];
  if (study.index) {
    const score = relation.column(study.index.name);
    columns.push(
      named(`scored.${score}`, study.index.name),
      named(`rank() OVER (ORDER BY scored.${score} DESC)`, 'rank'),
    );
    for (const { id } of flattenIndex(study.index).dimensions) columns.push(named(`scored.${relation.column(id)}`, id));
  }
  let from = `${relation.name} AS scored`;
  if (posteriors !== null) {
    const rs = Array.from({ length: posteriors.components }, (_, k) => `posteriors.r${k + 1}`);
    const most = rs.length === 1 ? rs[0]! : `greatest(${rs.join(', ')})`;
    columns.push(...rs.map((r, k) => named(r, `posterior_${k + 1}`)));
    const cases = rs.map((r, k) => `WHEN ${r} = ${most} THEN ${k + 1}`);
    columns.push(named(`CASE ${cases.join(' ')} END`, 'component'), named(`${most} >= ${DECIDED}`, 'decided'));
    from += ` JOIN ${posteriors.sql} ON posteriors.unit = scored.unit`;
  }
  const order = study.index ? ` ORDER BY ${dialect.identifier('rank')}` : '';
  await engine.write(`SELECT ${columns.join(', ')} FROM ${from}${order}`, target);
}
