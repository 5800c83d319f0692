/** The p-value of a Shapiro-Wilk test from its W. */
import { shapiroProbability } from '../../describe/index.ts';
import { type Interval, meet, rising } from '../interval.ts';
import type { DescriptivesTable, PrintedTables } from '../printed.ts';
import { exactly, nearest } from '../rounding.ts';
import { attempt, brief, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { asProbability, pOfMarks } from '../significance.ts';

/**
 * p follows from W and n by Royston's normal approximation of ln(1 − W), exactly for n = 3; marks follow from p.
 * Programs have no other convention for n up to 5000.
 *
 * Source: Royston (1995), AS R94, Appl. Statist. 44:547.
 */
export const shapiroP: Rule = {
  id: 'shapiro-p',
  kind: 'identity',
  title: 'p of the Shapiro-Wilk test from W',
  identity: 'p = P(Z > (ln(1 − W) − μ(n))/σ(n))',
  conventions: ['Royston (1995)'],
  sources: ['Royston (1995), AS R94'],
  check: ({ printed }) => Object.entries(printed.descriptives).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: DescriptivesTable, printed: PrintedTables): Finding[] {
  const { shapiro } = table;
  const n = (table.n ?? printed.n)?.value ?? null;
  const marks = (shapiro?.stars ?? shapiro?.w.stars ?? '').trim();
  const level = marks === '' ? null : pOfMarks(marks, printed.stars);
  if (!shapiro || n === null || n < 3 || n > 5000 || (!shapiro.p && !level)) return [];
  const { w, p } = shapiro;
  const tried = attempt([
    {
      name: 'Royston (1995)',
      holds: (read) => {
        const implied = pOfW(read(w), n);
        return (!p || meet(asProbability(read(p)), implied)) && (!level || meet(level, implied));
      },
    },
  ]);
  const implied = pOfW(nearest(w), n);
  const label = titleOf(table, id);
  return [
    finding(shapiroP, {
      verdict: verdictOf(tried),
      printed: [shownAs({ ...w, stars: marks }, `${label}: W`), ...(p ? [shownAs(p, `${label}: p of W`)] : [])],
      possible: [possible('p', implied)],
      conventions: tried,
      values: { table: label, n, w: w.value, p: pOfW(exactly(w), n).lo, printed: p?.text ?? null, marks },
      message: `${label}: W = ${w.text} of ${n} values has p = ${brief(pOfW(exactly(w), n).lo, 3)}; printed ${p?.text ?? ''}${marks}`,
    }),
  ];
}

/** p rises with W. */
const pOfW = (w: Interval, n: number): Interval =>
  rising((x) => shapiroProbability(1 - Math.min(1, Math.max(0, x)), n), w);
