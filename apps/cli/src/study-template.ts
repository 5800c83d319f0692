/** A first study file for a table: what its columns suggest, and everything else in comments. */
import type { Column, Table } from '@cedu/core';
import { stringify } from 'yaml';
import type { CommandWords } from './words/index.ts';

/** As YAML writes it where it stands: quoted only if it must be. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

const varied = (column: Column): boolean => new Set(column.values as ArrayLike<unknown> as unknown[]).size > 1;
const isUnit = (column: Column, rows: number): boolean =>
  column.kind === 'text' && column.missing === 0 && new Set(column.values).size === rows;
/** Years and codes are numbers that measure nothing. */
const isCode = (name: string): boolean => /^(id|code|year|年份?|adcode|iso.*)$|(_id|_code|编码|代码)$/i.test(name);

/**
 * The study file, in YAML with comments. The unit is the first text column whose cells are all there and all different;
 * indicators are the numeric columns that vary, but for those whose names are of codes and years. Where the table has
 * no such text column, the first column is proposed.
 */
export function studyTemplate(table: Table, file: string, words: CommandWords): string {
  const columns = [...table.columns.values()];
  const rows = table.units.length;
  const unit = columns.find((column) => isUnit(column, rows)) ?? columns[0]!;
  const numeric = columns.filter((c) => c.kind === 'number' && c.name !== unit.name && varied(c) && !isCode(c.name));
  const gaps = columns.filter((column) => column.missing > 0);
  const [first, second, third] = numeric.map((c) => scalar(c.name));
  const t = words.template;
  const lines = [
    `# ${t.head}`,
    'cedu: 1',
    `data: ${scalar(file)}`,
    `unit: ${scalar(unit.name)}   # ${t.unit(rows)}`,
    ...(gaps.length > 0
      ? [`missing: { policy: available }   # ${t.missing(gaps.map((c) => `${c.name} ${c.missing}`).join(', '))}`]
      : []),
    `# exclude: { ${scalar(String(unit.values[0] ?? 'a'))}: ${t.reason} }`,
    '',
    `# ${t.variables}`,
    '# variables:',
    `#   ratio: { value: "${first ?? 'a'} / ${second ?? 'b'}", label: { zh: 比值, en: Ratio } }`,
    '',
    `# ${t.index}`,
    'index:',
    '  name: score',
    '  normalise: minmax      # minmax, zscore, rank, percentile, distance-to-best, goalposts',
    '  weights: entropy       # entropy, equal, critic, pca, cv, {method: given, values: {…}}',
    '  aggregate: arithmetic  # arithmetic, geometric, harmonic, topsis',
    '  indicators:',
    ...numeric.map((c) => `    ${scalar(c.name)}: up`),
    '',
    `# ${t.outcome}`,
    `# outcome: { variable: ${third ?? first ?? 'y'}, transform: none }   # none, log`,
    '# explain: { focus: score, controls: [], scale: minmax, covariance: classical }',
    '# associate: { with: [score] }',
    '# segment: { components: 1..3 }',
    '',
  ];
  return lines.join('\n');
}
