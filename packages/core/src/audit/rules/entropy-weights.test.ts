import { expect, test } from 'vitest';
import { entropyWeights as solve } from '../../composite/index.ts';
import { randomStream } from '../../numeric/index.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { entropyWeights } from './entropy-weights.ts';

test('Figure 2 agrees with the entropy of the min-max of Table 2: 21.2, 31.2, 47.6 %', () => {
  const [found] = entropyWeights.check(paper());
  expect(found).toMatchObject({ verdict: 'consistent', values: { convention: 'columns min-maxed', declared: true } });
  expect((found!.values.computed as number[]).map((w) => (100 * w).toFixed(1))).toEqual(['21.2', '31.2', '47.6']);
  // what the decimals of Table 2 leave at most, every cell at its worst at once: about .6 per cent to each side
  for (const { lo, hi } of found!.possible) expect((hi! - lo!) / 2).toBeLessThan(0.007);
});

test('the raw scores would give 19.3, 32.0, 48.7 %, which does not agree', () => {
  const tried = entropyWeights.check(paper())[0]!.conventions;
  expect(tried.find(({ name }) => name === 'columns as printed')!.fits).toBe(false);
});

test.each([
  ['entropy', 'inconsistent'],
  ['unknown', 'not checkable'],
] as const)('other weights, method %s: %s', (method, verdict) => {
  const { printed } = paper();
  const table = printed.weights.figure2!;
  const figure = table.values['科技成果'];
  if (figure === undefined || figure === 'remainder') throw new Error('no figure');
  const values = { ...table.values, 科技成果: { ...figure, value: 0.351, text: '35.1%' } };
  const weights = { figure2: { ...table, method, values } };
  expect(entropyWeights.check({ printed: { ...printed, weights }, data: null })[0]?.verdict).toBe(verdict);
});

test('the weights of the unrounded columns lie in what the rounded ones leave', () => {
  for (let replicate = 0; replicate < 300; replicate++) {
    const random = randomStream(4, 'entropy-weights/bounds', replicate);
    const x = [0, 1].map(() => Array.from({ length: 3 }, () => random.uniform()));
    const found = solve(x.map((column) => Float64Array.from(column, (v) => v - Math.min(...column))));
    if (!found.ok) throw new Error('no weights');
    const rows = Object.fromEntries(x[0]!.map((_, i) => [`u${i}`, x.map((column) => column[i]!.toFixed(1))]));
    const [one] = findingsOf(entropyWeights, {
      scores: { t: { columns: ['a', 'b'], rows } },
      weights: { w: { of: 't', method: 'entropy', values: { a: found.value.weights[0]!.toFixed(6), b: 'remainder' } } },
    });
    expect(one!.conventions[0]).toMatchObject({ fits: true, rounding: 'nearest' });
  }
});

test('no alarm on correct tables', () => {
  expectNoAlarm(entropyWeights, (random, write) => {
    const [n, m] = [4 + random.integer(12), 2 + random.integer(2)];
    const x = Array.from({ length: m }, () => Array.from({ length: n }, () => random.uniform() ** 3));
    const form = pick(random, ['raw', 0, 0.01, 1] as const);
    const entered = x.map((column) => {
      const [min, max] = [Math.min(...column), Math.max(...column)];
      return Float64Array.from(column, (v) => (form === 'raw' ? v : (v - min) / (max - min) + form));
    });
    const found = solve(entered);
    if (!found.ok) throw new Error('no weights');
    const decimals = 2 + random.integer(2);
    const rows = x[0]!.map((_, i) => [`u${i}`, x.map((column) => write(column[i]!, decimals))]);
    const values = [...found.value.weights].map((w, j) => [`d${j}`, j === 0 ? 'remainder' : `${write(100 * w, 1)}%`]);
    return {
      scores: { t: { columns: x.map((_, j) => `d${j}`), rows: Object.fromEntries(rows) } },
      weights: { w: { of: 't', method: 'entropy', values: Object.fromEntries(values) } },
    };
  });
});
