/** Printed entropy weights against the entropy of the printed columns. */
import { pointer } from '../../table/index.ts';
import { informationOf, weightsOf } from '../entropy-range.ts';
import type { Figure } from '../figure.ts';
import { type Interval, meet } from '../interval.ts';
import type { PrintedTables, WeightTable } from '../printed.ts';
import { exactly, nearest, type Reader } from '../rounding.ts';
import { anyFits, attempt, brief, type Convention, finding, possible, type Rule, shownAs, titleOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { sharesAsPrinted, sharesOf } from '../weights.ts';

/** What may be added to min-maxed values before shares are taken; the range onto [a, 1] adds a/(1 − a). */
const SHIFTS = [0, 0.002, 0.01, 1] as const;

/**
 * For n rows and columns x_j: p = x/Σx, e = −Σ p ln p/ln n, d = 1 − e, w = d/Σd. The columns may have been taken as
 * printed, min-maxed, or min-maxed with a small constant added, which programs do that cannot take ln 0.
 *
 * The entropy does not depend on the unit of a column, so of its ends only the least value matters: what its decimals
 * leave is taken off all others. Weights can have been made of indicators that are not printed; only where they are
 * said to be entropy weights of these columns themselves (`method: entropy`) can the figures be inconsistent.
 *
 * Source: Shannon (1948), Bell Syst. Tech. J. 27:379, §6; bounds derived in `entropy-range.ts`.
 */
export const entropyWeights: Rule = {
  id: 'entropy-weights',
  kind: 'identity',
  title: 'Weights against the entropy of the scores',
  identity: 'w_j = d_j/Σ d, d = 1 + Σ p ln p/ln n',
  conventions: [
    'columns min-maxed',
    ...SHIFTS.slice(1).map((shift) => `columns min-maxed, ${shift} added`),
    'columns as printed',
  ],
  sources: ['Shannon (1948), §6'],
  check: ({ printed }) =>
    Object.entries(printed.weights).flatMap(([id, table]) =>
      table.of === undefined || table.method === 'other' ? [] : checkWeights(id, table, printed),
    ),
};

function checkWeights(id: string, table: WeightTable, printed: PrintedTables): Finding[] {
  const scores = printed.scores[table.of!]!;
  const rows = Object.values(scores.rows);
  const names = Object.keys(table.values);
  const columns = names.map((name) => rows.map((row) => row[scores.columns.indexOf(name)]!));
  const shares = sharesOf(table, names, nearest);
  const negative = columns.some((column) => column.some(({ value }) => value < 0));
  if (!shares || names.length < 2 || rows.length < 3) return [];
  const forms = [
    ...SHIFTS.map((shift) => ({
      name: shift === 0 ? 'columns min-maxed' : `columns min-maxed, ${shift} added`,
      weights: (read: Reader) => weightsOf(columns.map((column) => minmaxedInformation(column, shift, read))),
    })),
    ...(negative
      ? []
      : [
          {
            name: 'columns as printed',
            weights: (read: Reader) => weightsOf(columns.map((c) => informationOf(c.map(read)))),
          },
        ]),
  ];
  const tried = attempt(
    forms.map(
      ({ name, weights }): Convention => ({
        name,
        holds: (read) => {
          const [wanted, found] = [sharesOf(table, names, read)!, weights(read)];
          return wanted.every((share, j) => meet(share, found[j]!));
        },
      }),
    ),
  );
  const fits = anyFits(tried);
  const at = (form: (typeof forms)[number]) => form.weights(exactly).map(({ lo }) => lo);
  const best =
    forms[
      Math.max(
        0,
        tried.findIndex((one) => one.fits),
      )
    ]!;
  const label = titleOf(table, id);
  const range = best.weights(nearest);
  return [
    finding(entropyWeights, {
      verdict: fits ? 'consistent' : table.method === 'entropy' ? 'inconsistent' : 'not checkable',
      where: [{ path: pointer('/scores', table.of!), label: titleOf(scores, table.of!) }],
      printed: names.flatMap((name) => {
        const figure = table.values[name]!;
        return figure === 'remainder' ? [] : [shownAs(figure, `${label}: ${name}`)];
      }),
      possible: range.map((w, j) => possible(`entropy weight of ${names[j]}`, w)),
      conventions: tried,
      values: {
        weights: label,
        scores: titleOf(scores, table.of!),
        columns: names,
        printed: sharesAsPrinted(table, names)!,
        computed: at(best),
        convention: best.name,
        declared: table.method === 'entropy',
      },
      message: `${label}: entropy weights of ${titleOf(scores, table.of!)} (${best.name}): ${at(best)
        .map((w, j) => `${names[j]} ${brief(100 * w, 3)} %`)
        .join(', ')}; printed ${sharesAsPrinted(table, names)!
        .map((w) => `${brief(100 * w, 3)} %`)
        .join(', ')}`,
    }),
  ];
}

/** d of (x − least)/range + shift: as entropy has no unit, of x − least + shift · range. */
function minmaxedInformation(column: readonly Figure[], shift: number, read: Reader): Interval {
  const cells = column.map(read);
  const order = cells.map((_, i) => i).sort((a, b) => cells[a]!.lo + cells[a]!.hi - cells[b]!.lo - cells[b]!.hi);
  const [least, most] = [cells[order[0]!]!, cells[order.at(-1)!]!];
  const range = (most.lo + most.hi - least.lo - least.hi) / 2;
  const added = (from: number) => {
    const moved = cells.map(({ lo, hi }, i) => ({
      lo: (i === order[0] ? 0 : Math.max(0, lo - from)) + shift * range,
      hi: (i === order[0] ? 0 : Math.max(0, hi - from)) + shift * range,
    }));
    return informationOf(moved);
  };
  const [a, b] = [added(least.lo), added(least.hi)];
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}
