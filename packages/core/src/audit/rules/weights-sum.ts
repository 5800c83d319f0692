/** Weights are shares of a whole. */
import { pointer } from '../../table/index.ts';
import { meet, middle, over, plus, point } from '../interval.ts';
import { nearest, type Reader } from '../rounding.ts';
import { attempt, brief, finding, possible, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import { wholeOf } from '../weights.ts';

/**
 * Σ w_j = 1, or 100 where weights are percentages without the mark, within what the decimals leave. Where one weight
 * is not printed the others may not pass the whole.
 *
 * Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, §6.
 */
export const weightsSum: Rule = {
  id: 'weights-sum',
  kind: 'identity',
  title: 'Weights sum to 1',
  identity: 'Σ w_j = 1',
  conventions: ['shares of 1', 'percentages'],
  sources: ['OECD and JRC (2008), §6'],
  check: ({ printed }) =>
    Object.entries(printed.weights).flatMap(([id, table]) => {
      const entries = Object.entries(table.values);
      const figures = entries.flatMap(([name, figure]) => (figure === 'remainder' ? [] : [{ name, figure }]));
      if (figures.length === 0) return [];
      const complete = figures.length === entries.length;
      const whole = wholeOf(table);
      const total = (read: Reader) => over(figures.map(({ figure }) => read(figure)).reduce(plus), point(whole));
      const name = whole === 1 ? 'shares of 1' : 'percentages';
      const tried = attempt([{ name, holds: (read) => meet(total(read), complete ? point(1) : { lo: 0, hi: 1 }) }]);
      const sum = total(nearest);
      const label = titleOf(table, id);
      return finding(weightsSum, {
        verdict: verdictOf(tried),
        where: [{ path: pointer('/weights', id), label }],
        printed: figures.map(({ name: of, figure }) => shownAs(figure, `${label}: ${of}`)),
        possible: [possible('sum', sum)],
        conventions: tried,
        values: { weights: label, sum: middle(sum), complete, rest: complete ? null : 1 - middle(sum) },
        message: `${label}: printed weights sum to ${brief(middle(sum), 5)}${complete ? '' : `, which leaves ${brief(1 - middle(sum), 3)}`}`,
      });
    }),
};
