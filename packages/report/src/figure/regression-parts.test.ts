import { readFileSync } from 'node:fs';
import type { Regression } from '@cedu/core';
import { expect, test } from 'vitest';
import { residualsOf } from './regression-parts.ts';

const file = new URL('../../../core/fixtures/reference/ols_diagnostics.json', import.meta.url);
const reference = JSON.parse(readFileSync(file, 'utf8'));

test.each(['longley', 'mtcars'])('%s: standardised residuals and Cook’s distances are R’s', (name) => {
  const r = reference[name];
  const regression = {
    n: r.n,
    dfResidual: r.n - r.coef.length,
    residualSd: r.sigma,
    units: r.fitted.map((_: number, i: number) => `${i}`),
    fitted: r.fitted,
    residuals: r.resid,
    leverage: r.hat,
  } as Regression;
  for (const [i, row] of residualsOf(regression).entries()) {
    expect(row.standardised).toBeCloseTo(r.rstandard[i], 8);
    expect(row.cook).toBeCloseTo(r.cooks[i], 8);
    expect(row.observed).toBeCloseTo(r.y[i], 8);
  }
});

test('a row that decides its own fit has neither', () => {
  const alone = { n: 3, dfResidual: 1, residualSd: 1, units: ['a'], fitted: [1], residuals: [0], leverage: [1] };
  expect(residualsOf(alone as unknown as Regression)[0]).toMatchObject({ standardised: null, cook: null });
});
