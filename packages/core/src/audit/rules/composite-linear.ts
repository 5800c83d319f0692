/** Whether any weights make a printed composite of its printed dimensions. */
import { pointer } from '../../table/index.ts';
import { type Composite, canBeMade, compositeOf, type Form, rangesOf } from '../composite-programme.ts';
import { middle } from '../interval.ts';
import type { ScoreTable } from '../printed.ts';
import { nearest, ROUNDINGS } from '../rounding.ts';
import { attempt, brief, briefly, type Convention, finding, possible, type Rule, titleOf, verdictOf } from '../rule.ts';
import type { Finding, TriedConvention } from '../schema.ts';

const FORMS: readonly (Form & { readonly name: string })[] = [
  { name: 'dimensions as printed, no offset', scale: 'as printed', offset: false },
  { name: 'dimensions min-maxed, no offset', scale: 'min-max', offset: false },
  { name: 'with an offset', scale: 'min-max', offset: true },
];

/**
 * A composite that is a weighted sum of its dimensions has, for some offset a and weights b ≥ 0,
 *
 *     |C_i − a − Σ_j b_j s_ij| ≤ h_C + h_s Σ_j b_j   for every unit i
 *
 * where h is what the decimals leave: a linear programme. The dimensions may enter as printed or from 0 to 1, with an
 * offset or without; the weights and the offset that are left are shown. A composite that no weights make is not
 * checkable, unless it is said to be arithmetic.
 *
 * Source: Chvátal (1983), Linear Programming, ch. 2; OECD and JRC (2008), Handbook on Constructing Composite Indicators, §6.
 */
export const compositeLinear: Rule = {
  id: 'composite-linear',
  kind: 'identity',
  title: 'Weights that a composite implies',
  identity: 'C = a + Σ b_j s_j, b ≥ 0',
  conventions: FORMS.map(({ name }) => name),
  sources: ['Chvátal (1983), ch. 2', 'OECD and JRC (2008), §6'],
  check: ({ printed }) =>
    Object.entries(printed.scores).flatMap(([id, table]) => {
      const columns = compositeOf(table);
      return columns ? [checkTable(id, table, columns)] : [];
    }),
};

function checkTable(id: string, table: ScoreTable, columns: Composite): Finding {
  const tried = attempt(
    FORMS.map((form): Convention => ({ name: form.name, holds: (read) => canBeMade(columns, form, read) })),
  );
  const ranges = rangesOf(columns, nearest);
  const made = verdictOf(tried) === 'consistent';
  const rank = (one: TriedConvention) => (one.rounding ? ROUNDINGS.indexOf(one.rounding) : ROUNDINGS.length);
  const needsOffset = rank(tried[2]!) < Math.min(rank(tried[0]!), rank(tried[1]!));
  const label = titleOf(table, id);
  const path = pointer('/scores', id);
  const names = columns.dimensions.map(({ name }) => name);
  return finding(compositeLinear, {
    verdict: made || table.aggregate === 'arithmetic' ? verdictOf(tried) : 'not checkable',
    where: [{ path, label }],
    printed: [],
    possible: ranges
      ? [...ranges.weights.map((w, j) => possible(`weight of ${names[j]}`, w)), possible('offset', ranges.offset)]
      : [],
    conventions: tried,
    values: {
      table: label,
      composite: table.composite!,
      dimensions: names,
      weights: ranges ? ranges.weights.map(({ lo, hi }) => ({ lo: bounded(lo), hi: bounded(hi) })) : null,
      offset: ranges && { lo: bounded(ranges.offset.lo), hi: bounded(ranges.offset.hi) },
      /** Dimensions min-maxed onto [a, 1], weights that sum to 1. */
      onto: ranges?.onto ? { lo: bounded(ranges.onto.lo), hi: bounded(ranges.onto.hi) } : null,
      made,
      /** Without an offset the figures fit only under a coarser rounding, or under none. */
      needsOffset,
    },
    message: ranges
      ? `${label}: ${table.composite} implies weights ${ranges.weights.map((w, j) => `${names[j]} ${briefly(w, 3)}`).join(', ')} on min-maxed dimensions with an offset of ${briefly(ranges.offset, 2)}${needsOffset ? '; without an offset no weights fit them so rounded' : ''}${ranges.onto ? `; min-max onto [a, 1] fits with a near ${brief(middle(ranges.onto), 2)}` : ''}`
      : `${label}: no weights make ${table.composite} of its dimensions`,
  });
}

const bounded = (value: number): number | null => (Number.isFinite(value) ? value : null);
