/** The p-value of a Shapiro-Wilk test from its W. */
import { horner, normalUpper } from '../../numeric/index.ts';
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

const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_LOG_SD = [-0.4803, -0.082676, 0.0030302];
const SMALL_GAMMA = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -6.714e-4];
const SMALL_LOG_SD = [1.3822, -0.77857, 0.062767, -0.0020322];

/** p rises with W. */
const pOfW = (w: Interval, n: number): Interval => rising((x) => probability(1 - Math.min(1, Math.max(0, x)), n), w);

function probability(complement: number, n: number): number {
  if (complement <= 0) return 1;
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - complement)) - Math.PI / 3));
  const y = Math.log(complement);
  if (n > 11) {
    const size = Math.log(n);
    return normalUpper((y - horner(LARGE_MEAN, size)) / Math.exp(horner(LARGE_LOG_SD, size)));
  }
  const gamma = horner(SMALL_GAMMA, n);
  if (y >= gamma) return 0;
  return normalUpper((-Math.log(gamma - y) - horner(SMALL_MEAN, n)) / Math.exp(horner(SMALL_LOG_SD, n)));
}
