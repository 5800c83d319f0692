/** Every printed coefficient, of regressions and of components of mixtures, with where it stands. */

import { sizeOf } from './least-squares.ts';
import { modelsOf, observationsOf } from './models.ts';
import type { Coefficient, PrintedTables } from './printed.ts';
import { titleOf } from './rule.ts';
import { marksOf } from './significance.ts';

export interface PlacedCoefficient {
  /** Key of its table. */
  readonly model: string;
  readonly label: string;
  /** 1 for the first component of a mixture; null of a regression. */
  readonly component: number | null;
  readonly term: string;
  readonly coefficient: Coefficient;
  /** Residual degrees of freedom; null where unknown. */
  readonly df: number | null;
  /** The table uses marks of significance, so that none is a statement too. */
  readonly marked: boolean;
}

export function coefficientsOf(printed: PrintedTables): PlacedCoefficient[] {
  const regressions = Object.entries(printed.regressions).flatMap(([id, table]) => {
    const fit = sizeOf(table, printed);
    const place = {
      model: id,
      label: titleOf(table, id),
      component: null,
      df: typeof fit === 'string' ? null : fit.df,
    };
    return placed(table.terms, place);
  });
  const counts = new Map(modelsOf(printed).map(({ path, counts: [first] }) => [path, first?.k ?? null]));
  const mixtures = Object.entries(printed.mixtures).flatMap(([id, table]) => {
    const components = Array.isArray(table.components) ? table.components : [];
    const [n, k] = [observationsOf(table, printed), counts.get(`/mixtures/${id}`) ?? null];
    const df = n === null || k === null ? null : n - k;
    const all = components.flatMap(({ terms }, i) =>
      placed(terms, { model: id, label: titleOf(table, id), component: i + 1, df }),
    );
    const marked = all.some((one) => one.marked);
    return all.map((one) => ({ ...one, marked }));
  });
  return [...regressions, ...mixtures];
}

function placed(
  terms: Readonly<Record<string, Coefficient>>,
  place: Omit<PlacedCoefficient, 'term' | 'coefficient' | 'marked'>,
): PlacedCoefficient[] {
  const marked = Object.values(terms).some((coefficient) => marksOf(coefficient) !== '');
  return Object.entries(terms).map(([term, coefficient]) => ({ ...place, term, coefficient, marked }));
}

/** What a person would call it. */
export const nameOf = ({ label, component, term }: PlacedCoefficient): string =>
  component === null ? `${label}: ${term}` : `${label}: ${term} of component ${component}`;
