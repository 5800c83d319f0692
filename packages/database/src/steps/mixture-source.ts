/** The E step as one aggregate query: what makes a database a source of sufficient statistics. */
import { type AsyncSufficientStatistics, momentCount, type Parameters, packed } from '@cedu/core/sums';
import { type Engine, numbers } from '../engine/engine.ts';
import { residualSql } from './explain-step.ts';
import { MODEL } from './model.ts';

const HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

/**
 * Rows of the model with r1 … rK, the posteriors at `parameters`, and l, the row's log-likelihood: three nested selects,
 * so that each residual and each exponential is computed once.
 */
export function posteriorSql(engine: Engine, { proportions, variances, coefficients }: Parameters, p: number): string {
  const { dialect } = engine;
  const K = proportions.length;
  const keep = ['unit', ...Array.from({ length: p }, (_, j) => `u${j + 1}`), 'y'].join(', ');
  const ks = Array.from({ length: K }, (_, k) => k);
  const residuals = ks.map(
    (k) => `${residualSql(engine, coefficients.subarray(k * (p + 1), (k + 1) * (p + 1)))} AS e${k + 1}`,
  );
  const levels = ks.map((k) => {
    const constant = Math.log(proportions[k]!) - HALF_LOG_2PI - 0.5 * Math.log(variances[k]!);
    const half = dialect.number(0.5 / variances[k]!);
    return `${dialect.number(constant)} - e${k + 1} * e${k + 1} * ${half} AS g${k + 1}`;
  });
  const all = ks.map((k) => `g${k + 1}`).join(', ');
  const most = K === 1 ? 'g1' : `greatest(${all})`;
  const shares = ks.map((k) => `exp(g${k + 1} - m) AS w${k + 1}`);
  const sum = ks.map((k) => `w${k + 1}`).join(' + ');
  const posteriors = ks.map((k) => `w${k + 1} / s AS r${k + 1}`);
  return `(SELECT ${keep}, m + ln(s) AS l, ${posteriors.join(', ')} FROM
  (SELECT *, ${sum} AS s FROM (SELECT *, ${shares.join(', ')} FROM (SELECT *, ${most} AS m FROM
  (SELECT *, ${levels.join(', ')} FROM (SELECT ${keep}, ${residuals.join(', ')} FROM ${MODEL}) AS a) AS b) AS c) AS d) AS f) AS posteriors`;
}

/** One query an iteration; only K (p + 2)(p + 3) / 2 sums come back. */
export function databaseSource(engine: Engine, rows: number, regressors: number): AsyncSufficientStatistics {
  const { dialect } = engine;
  const z = ['', ...Array.from({ length: regressors }, (_, j) => `u${j + 1}`), 'y'];
  const product = (r: string, a: string, c: string) => [r, a, c].filter((part) => part !== '').join(' * ');
  return {
    rows,
    regressors,
    async sweep(parameters: Parameters, moments: Float64Array): Promise<number> {
      const K = parameters.proportions.length;
      const columns = [dialect.sum('l')];
      for (let k = 0; k < K; k++)
        for (let a = 0; a < z.length; a++)
          for (let c = 0; c <= a; c++) columns.push(dialect.sum(product(`r${k + 1}`, z[a]!, z[c]!)));
      const sums = await numbers(engine, columns, posteriorSql(engine, parameters, regressors));
      const count = momentCount(regressors);
      for (let k = 0; k < K; k++)
        for (let a = 0; a < z.length; a++)
          for (let c = 0; c <= a; c++) {
            const at = k * count + packed(a, c);
            moments[at] = sums[1 + at]!;
          }
      return sums[0]!;
    },
  };
}
