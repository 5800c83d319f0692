import { expect, test } from 'vitest';
import { shapiroWilk, summarise } from '../../describe/index.ts';
import { KURTOSIS, SKEWNESS } from '../moments.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { recomputed } from './recomputed.ts';

const data = { units: ['a', 'b', 'c', 'd'], columns: { x: [1, 2, 4, 9] } };

test.each([
  [{ n: '4', mean: '4.0', median: '3.0', sd: '3.56', min: '1', max: '9' }, []],
  [{ sd: '3.08' }, []], // over n
  [{ mean: '4.2' }, ['mean']],
  [{ n: '5', sd: '2.90' }, ['n', 'sd']],
])('%j: failing %j', (table, failing) => {
  const [found] = findingsOf(recomputed, { descriptives: { x: table } }, data);
  expect(found?.verdict).toBe(failing.length === 0 ? 'consistent' : 'inconsistent');
  expect((found!.values.failing as { name: string }[]).map(({ name }) => name)).toEqual(failing);
});

test('a score table row by row', () => {
  const scores = { t: { columns: ['x'], rows: { d: ['9.0'], a: ['1.0'], b: ['2.5'], elsewhere: ['7'] } } };
  const [found] = findingsOf(recomputed, { scores }, data);
  expect(found).toMatchObject({
    verdict: 'inconsistent',
    values: { checked: 3, failing: [{ name: 'x of b', computed: 2 }] },
  });
});

test('no data, no column of the name: nothing to compare', () => {
  expect(findingsOf(recomputed, { descriptives: { x: { mean: '4' } } })).toEqual([]);
  expect(findingsOf(recomputed, { descriptives: { y: { mean: '4' } } }, data)).toEqual([]);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(recomputed, (random, write) => {
    const n = 5 + random.integer(25);
    const x = Array.from({ length: n }, () => Math.exp(random.normal()));
    const [s, w] = [summarise(x), shapiroWilk(x)];
    if (!s.ok || !w.ok || !w.value) throw new Error('not described');
    const { mean, median, sd, variance, min, max, q1, q3, type6, skewness, kurtosis } = s.value;
    const decimals = random.integer(4);
    const [shrunk, quartiles] = [pick(random, [1, (n - 1) / n]), pick(random, [{ q1, q3 }, type6])];
    const figures = {
      mean,
      median,
      sd: sd! * Math.sqrt(shrunk),
      variance: variance! * shrunk,
      min,
      max,
      ...quartiles,
      skewness: pick(random, SKEWNESS).print(skewness.g1!, n),
      kurtosis: pick(random, KURTOSIS).print(kurtosis.g2! + 3, n),
    };
    const printed = Object.entries(figures).map(([key, value]) => [key, write(value!, decimals)]);
    const shapiro = { w: write(w.value.w, 3), p: write(w.value.p, 3) };
    return {
      tables: { descriptives: { x: { n: String(n), ...Object.fromEntries(printed), shapiro } } },
      data: { columns: { x } },
    };
  });
});
