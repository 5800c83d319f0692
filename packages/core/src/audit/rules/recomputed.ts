/** Printed figures against columns of data of the same name. */

import { type Summary, shapiroWilk, summarise } from '../../describe/index.ts';
import { pointer } from '../../table/index.ts';
import type { Figure } from '../figure.ts';
import { meet, point } from '../interval.ts';
import { KURTOSIS, SKEWNESS } from '../moments.ts';
import type { DescriptivesTable, PrintedTables, ScoreTable } from '../printed.ts';
import { type AuditData, anyFits, attempt, type Convention, finding, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * Where data are given, every printed statistic of a variable that is one of their columns is computed from it: sd
 * and variance over n − 1 and over n, quartiles of types 7 and 6, skewness and kurtosis by each convention. A column
 * of a score table is laid beside the data row by row, where the data name their units.
 *
 * Source: the conventions of `summarise` and `shapiroWilk`.
 */
export const recomputed: Rule = {
  id: 'recomputed',
  kind: 'identity',
  title: 'Printed figures from data',
  identity: 'printed = computed',
  conventions: ['sd over n − 1 or n', 'quartiles of type 7 or 6', 'every convention of skewness and kurtosis'],
  sources: ['Joanes and Gill (1998)', 'Hyndman and Fan (1996)', 'Royston (1995)'],
  check: ({ printed, data }) => (data ? [...descriptives(printed, data), ...scores(printed, data)] : []),
};

interface Compared {
  readonly name: string;
  readonly figure: Figure;
  /** What the data give, by each convention. */
  readonly values: readonly (number | null)[];
  /** A count has no rounding. */
  readonly exact?: boolean;
}

function descriptives(printed: PrintedTables, data: AuditData): Finding[] {
  return Object.entries(printed.descriptives).flatMap(([id, table]) => {
    const column = columnOf(data, table.variable ?? id);
    const summary = column && summarise(column);
    if (!column || !summary?.ok) return [];
    const label = titleOf(table, id);
    return [report(label, pointer('/descriptives', id), comparedOf(table, summary.value, column))];
  });
}

function comparedOf(table: DescriptivesTable, s: Summary, column: Float64Array): Compared[] {
  const { n, sd, variance } = s;
  const shrunk = n > 1 ? (n - 1) / n : 1;
  const test = table.shapiro ? shapiroWilk(column) : null;
  const normality = test?.ok ? test.value : null;
  const [g1, b2] = [s.skewness.g1, s.kurtosis.g2 === null ? null : s.kurtosis.g2 + 3];
  const all: Readonly<Record<string, readonly [Figure | undefined, readonly (number | null)[]]>> = {
    n: [table.n, [n]],
    mean: [table.mean, [s.mean]],
    median: [table.median, [s.median]],
    sd: [table.sd, [sd, sd === null ? null : sd * Math.sqrt(shrunk)]],
    variance: [table.variance, [variance, variance === null ? null : variance * shrunk]],
    min: [table.min, [s.min]],
    max: [table.max, [s.max]],
    q1: [table.q1, [s.q1, s.type6.q1]],
    q3: [table.q3, [s.q3, s.type6.q3]],
    skewness: [table.skewness, SKEWNESS.map(({ print }) => (g1 === null ? null : print(g1, n)))],
    kurtosis: [table.kurtosis, KURTOSIS.map(({ print }) => (b2 === null ? null : print(b2, n)))],
    W: [table.shapiro?.w, [normality?.w ?? null]],
    p: [table.shapiro?.p, [normality?.p ?? null]],
  };
  return Object.entries(all).flatMap(([name, [figure, values]]) =>
    figure ? [{ name, figure, values, exact: name === 'n' }] : [],
  );
}

function scores(printed: PrintedTables, data: AuditData): Finding[] {
  const { units } = data;
  if (!units) return [];
  const place = new Map(units.map((unit, i) => [unit, i]));
  return Object.entries(printed.scores).flatMap(([id, table]: [string, ScoreTable]) =>
    table.columns.flatMap((name, j) => {
      const column = columnOf(data, name);
      if (!column) return [];
      const compared = Object.entries(table.rows).flatMap(([unit, row]): Compared[] => {
        const i = place.get(unit);
        return i === undefined ? [] : [{ name: `${name} of ${unit}`, figure: row[j]!, values: [column[i] ?? null] }];
      });
      return compared.length === 0 ? [] : [report(titleOf(table, id), pointer('/scores', id), compared)];
    }),
  );
}

function report(label: string, path: string, compared: readonly Compared[]): Finding {
  const holds =
    ({ figure, values, exact }: Compared): Convention['holds'] =>
    (read) => {
      const printed = exact ? point(figure.value) : read(figure);
      return values.some((value) => value !== null && !Number.isNaN(value) && meet(printed, point(value)));
    };
  const failing = compared.filter((one) => !anyFits(attempt([{ name: '', holds: holds(one) }])));
  const tried = attempt([
    { name: 'any of its conventions', holds: (read) => compared.every((one) => holds(one)(read)) },
  ]);
  const fits = failing.length === 0;
  return finding(recomputed, {
    verdict: fits ? 'consistent' : 'inconsistent',
    where: [{ path, label }],
    printed: (fits ? compared : failing).map(({ name, figure }) => shownAs(figure, `${label}: ${name}`)),
    conventions: tried.map((one) => ({ ...one, fits })),
    values: {
      table: label,
      checked: compared.length,
      failing: failing.map(({ name, figure, values }) => ({
        name,
        printed: figure.value,
        computed: values[0] ?? null,
      })),
    },
    message: fits
      ? `${label}: all ${compared.length} printed figures follow from the data`
      : `${label}: the data give ${failing.map(({ name, figure, values }) => `${name} ${values[0]}, printed ${figure.text}`).join('; ')}`,
  });
}

/** A column of the data as numbers; null where there is none of that name. */
function columnOf(data: AuditData, name: string): Float64Array | null {
  return Object.hasOwn(data.columns, name) ? Float64Array.from(data.columns[name]!) : null;
}
