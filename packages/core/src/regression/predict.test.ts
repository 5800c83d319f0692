import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, olsDesign, PEERS_TERMS, peersDesign, peersReference, solved } from '../testing/regression-reference.ts';
import { leastSquares } from './least-squares.ts';
import { linearModel } from './linear-model.ts';
import { predict } from './predict.ts';

const { outcome, regressors } = peersDesign(...PEERS_TERMS);
const model = solved(linearModel(outcome, regressors, { level: 0.9 }));
const fresh = { wt: [2.5, 4], hp: [100, 250], qsec: [18, 15.5], drat: [3.9, 3.1], disp: [150, 400] };
const columns = Object.entries(fresh).map(([term, values]) => ({ term, values: Float64Array.from(values) }));

test("R's predict.lm, both intervals at 90 %", () => {
  const r = peersReference.predict;
  const found = solved(predict(model, columns.toReversed(), { units: ['small', 'large'] }));
  expect(found.map((p) => p.unit)).toEqual(['small', 'large']);
  agree(
    found.map((p) => p.standardError),
    r.se,
    1e-11,
  );
  agree(
    found.flatMap((p) => [p.fit, ...p.confidence!]),
    r.confidence.flat(),
    1e-11,
  );
  agree(
    found.flatMap((p) => [p.fit, ...p.prediction!]),
    r.prediction.flat(),
    1e-11,
  );
});

test('at the rows of the data: fitted values, and se² = s² h; on longley, where X is far from 0', () => {
  const design = olsDesign('longley');
  const table = solved(leastSquares(design.outcome, design.regressors));
  const longley = solved(linearModel(design.outcome, design.regressors));
  const found = solved(predict(longley, design.regressors));
  agree(
    found.map((p) => p.fit),
    table.fitted,
    1e-13,
  );
  agree(
    found.map((p) => p.standardError),
    table.leverage.map((h) => table.residualSd! * Math.sqrt(h)),
    1e-12,
  );
});

test('the prediction interval holds the confidence interval', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 5, maxLength: 5 }), (values) => {
      const row = PEERS_TERMS.map((term, j) => ({ term, values: Float64Array.of(values[j]!) }));
      const [p] = solved(predict(model, row));
      expect(p!.prediction![0]).toBeLessThan(p!.confidence![0]);
      expect(p!.prediction![1]).toBeGreaterThan(p!.confidence![1]);
    }),
  );
});

test('without an intercept', () => {
  const through0 = solved(linearModel(outcome, regressors.slice(0, 2), { intercept: false, covariance: 'hc1' }));
  const found = solved(predict(through0, columns));
  agree(found[0]!.fit, 2.5 * through0.coefficients[0]! + 100 * through0.coefficients[1]!, 1e-14);
});

test.each([
  ['a term without a column', columns.slice(1), 'regression/unknown_term', ''],
  ['ragged', columns.with(2, { term: 'qsec', values: Float64Array.of(1) }), 'columns/lengths_differ', '/2'],
  ['missing', columns.with(1, { term: 'hp', values: Float64Array.of(1, NaN) }), 'columns/not_finite', '/1/1'],
])('%s is a fault', (_, given, code, path) => {
  const found = predict(model, given);
  expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./predict.ts', import.meta.url), { linearModel, predict });
