import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, peersDesign, solved } from '../testing/regression-reference.ts';
import { effects } from './effects.ts';
import { leastSquares } from './least-squares.ts';

const { outcome, regressors } = peersDesign('wt', 'hp');
const raw = leastSquares(outcome, regressors);
const minmax = regressors.map(({ term, values }) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { term, raw: values, values: values.map((v) => (v - low) / (high - low)) };
});

test('a scaled regressor and a raw one have the same effects in real units', () => {
  const scaled = effects(solved(leastSquares(outcome, minmax)), minmax);
  const plain = effects(solved(raw), regressors);
  const slope = solved(raw).terms[1]!;
  for (const [j, found] of scaled.entries())
    for (const key of ['range', 'unit', 'sd', 'iqr'] as const) {
      agree(found[key]!.estimate, plain[j]![key]!.estimate, 1e-12);
      agree(found[key]!.standardError, plain[j]![key]!.standardError!, 1e-12);
      agree(found[key]!.interval, plain[j]![key]!.interval!, 1e-11);
      agree(found[key]!.change, plain[j]![key]!.change, 1e-12);
    }
  agree([plain[0]!.unit!.estimate, plain[0]!.unit!.change], [slope.estimate, 1], 1e-14);
  agree(plain[0]!.range.change, 5.424 - 1.513, 1e-14);
  agree(plain[0]!.sd.change, 0.978457442989697, 1e-12); // R's sd(mtcars$wt)
  agree(plain[0]!.iqr.change, 3.61 - 2.58125, 1e-12); // R's quantile, type 7
});

test('a cost indicator, reversed by its scaling, has its own sign per real unit', () => {
  const reversed = minmax.map(({ term, raw, values }) => ({ term, raw, values: values.map((v) => 1 - v) }));
  const found = effects(solved(leastSquares(outcome, reversed)), reversed);
  const plain = effects(solved(raw), regressors);
  agree(found[0]!.unit!.estimate, plain[0]!.unit!.estimate, 1e-12);
  agree(found[0]!.unit!.interval, plain[0]!.unit!.interval!, 1e-11);
  agree(found[0]!.range.estimate, -plain[0]!.range.estimate, 1e-12);
  expect(found[0]!.range.change).toBeGreaterThan(0);
});

test('a logarithm of the outcome: percent; a logarithm of the regressor: no effect per unit', () => {
  const logged = { term: 'wt', raw: regressors[0]!.values, values: regressors[0]!.values.map(Math.log) };
  const fit = solved(leastSquares({ name: 'log(mpg)', values: outcome.values.map(Math.log) }, [logged]));
  const [found] = effects(fit, [logged], { outcome: 'log' });
  expect(found!.unit).toBeNull();
  const { estimate, percent } = found!.sd;
  agree(percent!.estimate, 100 * (Math.exp(estimate) - 1), 1e-12);
  expect(percent!.interval![0]).toBeLessThan(percent!.estimate);
  expect(effects(fit, [logged])[0]!.sd.percent).toBeNull();
});

test('a term without a column is left out; lengths that differ are a wrong call', () => {
  expect(effects(solved(raw), regressors.slice(1)).map((e) => e.term)).toEqual(['hp']);
  const ragged = [{ ...regressors[0]!, raw: Float64Array.of(1) }];
  expect(() => effects(solved(raw), ragged)).toThrow('differ: 1');
});

test('per cent beyond doubles is null, not infinite', () => {
  const x = { term: 'x', values: Float64Array.of(0, 1e-9, 2e-9, 3e-9) };
  const fit = leastSquares({ name: 'log(y)', values: Float64Array.of(0, 1.1, 1.9, 3.2) }, [x]);
  const [effect] = fit.ok ? effects(fit.value, [x], { outcome: 'log' }) : [];
  expect(effect?.unit?.percent).toBeNull();
  expect(effect?.range.percent?.estimate).toBeGreaterThan(100);
});

testExamples(new URL('./effects.ts', import.meta.url), { effects, leastSquares });
