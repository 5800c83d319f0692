/** Where a unit stands on everything that a study measures. */
import type { Report } from '@cedu/core';
import { contextOf, fixed, type Language, significantDecimals } from '@cedu/report';

export interface ProfileRow {
  readonly id: string;
  readonly label: string;
  readonly measure: string | null;
  readonly value: string;
  /** 1 is the largest value. */
  readonly place: number;
  readonly of: number;
  /** From the smallest value, 0, to the largest, 1. */
  readonly at: number;
  readonly others: readonly number[];
}

function rowOf(
  id: string,
  values: readonly (number | null)[],
  at: number,
  names: ReturnType<typeof contextOf>['names'],
): ProfileRow[] {
  const value = values[at] ?? null;
  const present = values.filter((v) => v !== null);
  if (value === null || present.length < 2) return [];
  const [least, most] = [Math.min(...present), Math.max(...present)];
  const share = (v: number): number => (most > least ? (v - least) / (most - least) : 0.5);
  return [
    {
      id,
      label: names.label(id),
      measure: names.measure(id),
      value: fixed(value, significantDecimals([value], 3)),
      place: 1 + present.filter((v) => v > value).length,
      of: present.length,
      at: share(value),
      others: present.map(share),
    },
  ];
}

/** The index, its dimensions, then every column that the study used. */
export function profileOf(report: Report, unit: string, lang: Language): ProfileRow[] {
  const { units, columns } = report.data;
  const { names } = contextOf(report, lang);
  const at = units.indexOf(unit);
  const { index } = report;
  const scores = new Map(index?.scores.map((s) => [s.unit, s]));
  const scored = index
    ? [
        ...rowOf(
          index.name,
          units.map((u) => scores.get(u)?.score ?? null),
          at,
          names,
        ),
        ...index.dimensions.flatMap((d) =>
          rowOf(
            d.id,
            units.map((u) => scores.get(u)?.dimensions[d.id] ?? null),
            at,
            names,
          ),
        ),
      ]
    : [];
  const known = new Set([index?.name, ...(index?.dimensions.map((d) => d.id) ?? [])]);
  return [...scored, ...columns.filter((c) => !known.has(c.id)).flatMap((c) => rowOf(c.id, c.values, at, names))];
}
