/** Mixing proportions are shares of a whole. */
import { meet, middle, plus, point } from '../interval.ts';
import { nearest, type Reader } from '../rounding.ts';
import { attempt, brief, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';

/**
 * Σ_k π_k = 1 within what the decimals leave. Where some proportions are not printed, those that are may not pass 1.
 *
 * Source: McLachlan and Peel (2000), Finite Mixture Models, §1.4.
 */
export const proportionsSum: Rule = {
  id: 'proportions-sum',
  kind: 'identity',
  title: 'Proportions sum to 1',
  identity: 'Σ_k π_k = 1',
  conventions: ['shares of 1'],
  sources: ['McLachlan and Peel (2000), §1.4'],
  check: ({ printed }) =>
    Object.entries(printed.mixtures).flatMap(([id, table]) => {
      if (!Array.isArray(table.components)) return [];
      const label = titleOf(table, id);
      const shares = table.components.flatMap(({ proportion }) => proportion ?? []);
      if (shares.length === 0) return [];
      const whole = shares.length === table.components.length;
      const total = (read: Reader) => shares.map(read).reduce(plus);
      const wanted = whole ? point(1) : { lo: 0, hi: 1 };
      const tried = attempt([{ name: 'shares of 1', holds: (read) => meet(total(read), wanted) }]);
      const sum = total(nearest);
      return finding(proportionsSum, {
        verdict: verdictOf(tried),
        printed: shares.map((figure, k) => shownAs(figure, `${label}: proportion ${k + 1}`)),
        possible: [possible('sum', sum)],
        conventions: tried,
        values: { model: label, sum: middle(sum), complete: whole },
        message: `${label}: proportions sum to ${brief(middle(sum), 6)}`,
      });
    }),
};
