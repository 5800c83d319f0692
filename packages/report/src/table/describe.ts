/** Descriptive statistics: a row for each variable. */
import type { Normality, Summary } from '@cedu/core';
import { supportedDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { number, probability, type Row, type Table, words } from './table.ts';

export interface Described {
  readonly name: string;
  readonly summary: Summary;
  readonly normality: Normality | null;
}

/** Decimals that the standard error of the mean supports. */
const decimalsOf = ({ sd, n }: Summary): number => supportedDecimals(sd === null || n === 0 ? null : sd / Math.sqrt(n));

function describedRow({ name, summary: s, normality }: Described, missing: boolean): Row {
  const d = decimalsOf(s);
  return {
    kind: 'body',
    cells: [
      words(name),
      number(s.n, 0),
      ...(missing ? [number(s.missing, 0)] : []),
      ...[s.mean, s.sd, s.min, s.q1, s.median, s.q3, s.max].map((value) => number(value, d)),
      ...[s.skewness.g1, s.skewness.G1, s.kurtosis.g2, s.kurtosis.G2].map((value) => number(value, 2)),
      number(normality?.w ?? null, 3),
      probability(normality?.p ?? null),
    ],
  };
}

/** All the statistics of each variable, with the conventions in the note. */
export function describeTable(variables: readonly Described[], context: Context): Table {
  const { describe: word } = context.words.tables;
  const missing = variables.some((v) => v.summary.missing > 0);
  const place = [...(missing ? (['missing'] as const) : []), 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'] as const;
  // Variables of unlike size have no point in common to stand on.
  const decimals = variables.map((v) => decimalsOf(v.summary));
  const alike = Math.max(...decimals) - Math.min(...decimals) <= 1;
  const inTheirUnit = new Set<string>(place);
  const alignOf = (id: string): 'decimal' | 'right' => (alike || !inTheirUnit.has(id) ? 'decimal' : 'right');
  const statistics = ['n', ...place, 'g1', 'G1', 'g2', 'G2', 'w', 'p'] as const;
  return {
    id: 'descriptives',
    title: word.title,
    columns: [
      { id: 'variable', label: word.variable, align: 'left' },
      ...statistics.map((id) => ({ id, label: word[id], align: alignOf(id), opensPanel: id === 'g1' })),
    ],
    rows: variables.map((v) => describedRow(v, missing)),
    notes: [word.note],
  };
}
