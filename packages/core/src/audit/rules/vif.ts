/** Variance inflation: at least 1, and below what the text says. */
import { pointer } from '../../table/index.ts';
import type { Figure } from '../figure.ts';
import { canBeAtMost, point } from '../interval.ts';
import { attempt, type Convention, finding, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';

/**
 * VIF_j = 1/(1 − R_j²) of the regression of x_j on the other regressors, so VIF ≥ 1. Where the text says that all
 * are below some value, the printed ones must be.
 *
 * Source: Marquardt (1970), Technometrics 12:591.
 */
export const vif: Rule = {
  id: 'vif',
  kind: 'bound',
  title: 'Variance inflation is at least 1',
  identity: 'VIF = 1/(1 − R_j²) ≥ 1',
  conventions: ['intercept in the auxiliary regression'],
  sources: ['Marquardt (1970)'],
  check: ({ printed }) =>
    Object.entries(printed.regressions).flatMap(([id, table]) => {
      const label = titleOf(table, id);
      const figures = Object.entries(table.terms).flatMap(([name, c]) => (c.vif ? [{ name, figure: c.vif }] : []));
      if (figures.length === 0) return [];
      const claims = printed.claims.flatMap((claim, i) =>
        claim.claim === 'vif below' && claim.model === id ? [{ claim, path: pointer('/claims', i) }] : [],
      );
      const limit = claims[0]?.claim.value;
      const fits =
        (figure: Figure): Convention['holds'] =>
        (read) =>
          canBeAtMost(point(1), read(figure)) && (!limit || canBeAtMost(read(figure), read(limit)));
      const tried = attempt([
        { name: vif.conventions[0]!, holds: (read) => figures.every(({ figure }) => fits(figure)(read)) },
      ]);
      const failing = figures.filter(({ figure }) => !attempt([{ name: '', holds: fits(figure) }])[0]!.fits);
      return finding(vif, {
        verdict: verdictOf(tried),
        where: claims.map(({ claim, path }) => ({ path, label: claim.label ?? 'text' })),
        printed: figures.map(({ name, figure }) => shownAs(figure, `${label}: VIF of ${name}`)),
        possible: [{ name: 'VIF', lo: 1, hi: limit?.value ?? null }],
        conventions: tried,
        values: { model: label, limit: limit?.value ?? null, failing: failing.map(({ name }) => name) },
        message: `${label}: VIF from ${figures.map(({ figure }) => figure.text).join(', ')}${limit ? `; the text says below ${limit.text}` : ''}`,
      });
    }),
};
