import { expect, test } from 'vitest';
import { summarise } from '../../describe/index.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { descriptiveBounds } from './descriptive-bounds.ts';

const check = (table: object) => findingsOf(descriptiveBounds, { n: '27', descriptives: { x: table } })[0];

test('mean 1.564 and median 1.07 of the paper lie within one sd of 1.45', () => {
  expect(descriptiveBounds.check(paper())[0]).toMatchObject({
    verdict: 'consistent',
    values: { checked: ['|mean − median| ≤ s'], failing: [] },
  });
});

test.each([
  ['mean beyond max', { mean: '5.20', max: '4.10' }, ['mean ≤ max']],
  ['quartiles out of order', { q1: '3.0', median: '2.5', q3: '4.0' }, ['q1 ≤ median']],
  ['median more than an sd off', { mean: '5.0', median: '3.0', sd: '1.2' }, ['|mean − median| ≤ s']],
  [
    'sd of more than half the range',
    { min: '0.0', max: '10.0', mean: '5.00', sd: '6.10' },
    ['s² ≤ (max − mean)(mean − min)'],
  ],
  [
    'sd too small for the range',
    { min: '0', max: '100', mean: '50.0', sd: '8.0' },
    ['n s² ≥ a² + b² + (a − b)²/(n − 2)'],
  ],
])('%s', (_, table, failing) => {
  expect(check(table)).toMatchObject({ verdict: 'inconsistent', values: { failing } });
});

test('bounds that are met exactly', () => {
  // half at 0 and half at 10: s over n is 5, and the median may be either
  expect(check({ n: '26', min: '0', median: '10', max: '10', mean: '5.00', sd: '5.00' })?.verdict).toBe('consistent');
});

test('no alarm on correct tables', () => {
  expectNoAlarm(descriptiveBounds, (random, write) => {
    const n = 3 + random.integer(20);
    const shape = pick(random, ['normal', 'skew', 'two-valued'] as const);
    const x = Array.from({ length: n }, () => {
      if (shape === 'two-valued') return random.integer(2) * 3 + 0.001 * random.normal();
      return shape === 'skew' ? Math.exp(random.normal()) : random.normal();
    });
    const found = summarise(x);
    if (!found.ok) throw new Error('not described');
    const { mean, median, sd, min, max, q1, q3 } = found.value;
    const decimals = random.integer(4);
    const factor = pick(random, [1, Math.sqrt((n - 1) / n)]);
    const figures = { mean, median, sd: sd! * factor, min, max, q1, q3 };
    const printed = Object.entries(figures).map(([key, value]) => [key, write(value!, decimals)]);
    return { descriptives: { x: { n: String(n), ...Object.fromEntries(printed) } } };
  });
});
