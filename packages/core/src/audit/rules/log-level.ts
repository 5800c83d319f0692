/** The table of a variable against a regression of its logarithm. */

import { columnNamed } from '../columns.ts';
import { canBeAtMost, type Interval, middle, plus, rising, scaled, times } from '../interval.ts';
import { centredSizeOf } from '../least-squares.ts';
import { outcomesOf, regressorMean, regressorSpread, sharedSpread } from '../outcome-spread.ts';
import type { PrintedTables, RegressionTable } from '../printed.ts';
import { exactly, nearest, type Reader } from '../rounding.ts';
import { attempt, brief, type Convention, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * A regression on an intercept passes through the means, so the mean of ln y is b₀ + Σ b_j mean(x_j), and exp of it,
 * the geometric mean, is at most the printed mean of y. Were y log-normal, its mean would be exp(m + s²/2) and its
 * median exp(m), with s the spread of ln y that the tables tell (rule `outcome-sd`): shown beside the printed ones,
 * and accused of nothing, since no variable is quite log-normal.
 *
 * Source: Hardy, Littlewood and Pólya (1934), Inequalities, §2.5; Aitchison and Brown (1957), The Lognormal Distribution.
 */
export const logLevel: Rule = {
  id: 'log-level',
  kind: 'bound',
  title: 'A variable against the regression of its logarithm',
  identity: 'exp(b₀ + Σ b mean(x)) ≤ mean(y); log-normal: mean(y) = exp(m + s²/2)',
  conventions: ['regressor min-maxed', 'regressor as printed', 'regressor standardised'],
  sources: ['Hardy, Littlewood and Pólya (1934), §2.5', 'Aitchison and Brown (1957)'],
  check: ({ printed }) => Object.entries(printed.regressions).flatMap(([id, table]) => checkTable(id, table, printed)),
};

function checkTable(id: string, table: RegressionTable, printed: PrintedTables): Finding[] {
  const fit = centredSizeOf(table, printed);
  const constant = table.constant?.estimate;
  if (typeof fit === 'string' || table.transform !== 'log' || table.scale === 'unknown') return [];
  if (!constant || table.variable === undefined) return [];
  const level = Object.entries(printed.descriptives).find(([key, d]) => (d.variable ?? key) === table.variable);
  const terms = Object.entries(table.terms).map(([name, { estimate }]) => ({
    estimate,
    column: columnNamed(name, fit.n, printed),
  }));
  const complete = terms.every(({ estimate, column }) => estimate && column) && terms.length === fit.p;
  if (!level?.[1].mean || !complete || (level[1].n ?? printed.n)?.value !== fit.n) return [];
  const [key, { mean, median }] = level;
  const meanOfLog = (convention: string, read: Reader): Interval =>
    terms
      .map(({ estimate, column }) => times(read(estimate!), regressorMean(column!.figures, convention, read)))
      .reduce(plus, read(constant));
  const names = regressorSpread(terms[0]!.column!.figures, table.scale).map(({ name }) => name);
  const tried = attempt(
    names.map(
      (name): Convention => ({
        name,
        holds: (read) => canBeAtMost(rising(Math.exp, meanOfLog(name, read)), read(mean)),
      }),
    ),
  );
  const own = names[0]!;
  const m = middle(meanOfLog(own, exactly));
  const outcome = outcomesOf(printed).find((o) => o.name === table.outcome && o.n === fit.n);
  const spread = outcome && sharedSpread(outcome, nearest);
  const s = spread ? middle(spread.sd) : null;
  const implied = s === null ? null : Math.exp(m + s ** 2 / 2);
  const label = titleOf(table, id);
  return [
    finding(logLevel, {
      verdict: verdictOf(tried),
      printed: [
        shownAs(mean, `${titleOf(level[1], key)}: mean`),
        ...(median ? [shownAs(median, `${titleOf(level[1], key)}: median`)] : []),
        shownAs(constant, `${label}: constant`),
        ...terms.map(({ estimate }, j) => shownAs(estimate!, `${label}: ${Object.keys(table.terms)[j]}`)),
      ],
      possible: [
        possible('geometric mean', rising(Math.exp, meanOfLog(own, nearest))),
        ...(spread ? [possible('log-normal mean', logNormal(meanOfLog(own, nearest), spread.sd))] : []),
      ],
      conventions: tried,
      values: {
        variable: table.variable,
        model: label,
        meanOfLog: m,
        sdOfLog: s,
        geometricMean: Math.exp(m),
        logNormalMean: implied,
        mean: mean.value,
        median: median?.value ?? null,
      },
      message: `${table.variable}: geometric mean ${brief(Math.exp(m))}${implied === null ? '' : `, log-normal mean ${brief(implied)}`}; printed mean ${mean.text}${median ? `, median ${median.text}` : ''}`,
    }),
  ];
}

const logNormal = (m: Interval, s: Interval): Interval =>
  rising(Math.exp, plus(m, scaled({ lo: s.lo ** 2, hi: s.hi ** 2 }, 1 / 2)));
