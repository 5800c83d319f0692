/** What regressors that were added to a model explain together. */
import { fUpper } from '../../numeric/distributions/index.ts';
import { type Interval, minus, over, scaled, shifted, within } from '../interval.ts';
import { boundSizeOf } from '../least-squares.ts';
import { modelsOf } from '../models.ts';
import type { PrintedTables } from '../printed.ts';
import { exactly, nearest, type Reader } from '../rounding.ts';
import { brief, briefly, finding, possible, type Rule, shownAs } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { pOfF } from '../significance.ts';
import { nestedPairs } from './nested-models.ts';

/**
 * Of two regressions of the same outcome on the same rows, of which B has q regressors more than A:
 *
 *     F = ((R²_B − R²_A)/q) / ((1 − R²_B)/(n − p_B − 1)),   p = P(F(q, n − p_B − 1) > F)
 *
 * It needs classical covariance, an intercept and no weights. Nothing is accused: the figure is often not printed,
 * though it says whether the added regressors matter at all.
 *
 * Source: Greene (2018), Econometric Analysis, §5.5.
 */
export const jointF: Rule = {
  id: 'joint-f',
  kind: 'derived',
  title: 'Joint F of the added regressors',
  identity: 'F = ((R²_B − R²_A)/q) / ((1 − R²_B)/(n − p_B − 1))',
  conventions: ['classical covariance, intercept, no weights'],
  sources: ['Greene (2018), §5.5'],
  check: ({ printed }) => {
    const regressions = modelsOf({ ...printed, mixtures: {} });
    return nestedPairs(regressions).flatMap(([small, large]) => checkPair(small.id, large.id, printed));
  },
};

function checkPair(smallId: string, largeId: string, printed: PrintedTables): Finding[] {
  const [small, large] = [printed.regressions[smallId]!, printed.regressions[largeId]!];
  const [a, b] = [small.r2, large.r2];
  const [sizeA, sizeB] = [boundSizeOf(small, printed), boundSizeOf(large, printed)];
  if (!a || !b || typeof sizeA === 'string' || typeof sizeB === 'string') return [];
  const q = sizeB.p - sizeA.p;
  const fOf = (read: Reader): Interval => {
    const [ra, rb] = [within(read(a), 0, 1), within(read(b), 0, 1)];
    return within(scaled(over(within(minus(rb, ra), 0, 1), shifted(scaled(rb, -1), 1)), sizeB.df / q), 0, Infinity);
  };
  const f = fOf(nearest);
  const at = fOf(exactly).lo;
  const p = pOfF(f, q, sizeB.df);
  const [labelA, labelB] = [small.label ?? smallId, large.label ?? largeId];
  return [
    finding(jointF, {
      verdict: 'consistent',
      printed: [shownAs(a, `${labelA}: R²`), shownAs(b, `${labelB}: R²`)],
      possible: [possible('F', f), possible('p', p)],
      conventions: [{ name: jointF.conventions[0]!, fits: true, rounding: 'nearest' }],
      values: {
        small: labelA,
        large: labelB,
        added: Object.keys(large.terms).filter((term) => !Object.hasOwn(small.terms, term)),
        f: at,
        df1: q,
        df2: sizeB.df,
        p: Number.isFinite(at) ? fUpper(at, q, sizeB.df) : 0,
        pLo: p.lo,
        pHi: p.hi,
      },
      message: `what ${labelB} adds, regressors ${q}: F(${q}, ${sizeB.df}) = ${briefly(f, 3)}, p ${briefly(p, 3)} (${brief(at, 3)} as printed)`,
    }),
  ];
}
