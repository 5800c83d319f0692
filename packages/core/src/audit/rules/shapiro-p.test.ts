import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapiroWilk } from '../../describe/index.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf } from '../testing/simulate.ts';
import { shapiroP } from './shapiro-p.ts';

const file = new URL('../../../fixtures/reference/shapiro_descriptives.json', import.meta.url);
const samples = Object.entries(JSON.parse(readFileSync(file, 'utf8'))) as [
  string,
  { n: number; W: number; p: number },
][];

test.each(samples)('%s: p of R from W of R', (_, { n, W, p }) => {
  const [found] = findingsOf(shapiroP, {
    descriptives: { x: { n: String(n), shapiro: { w: W.toFixed(17), p: '0.5' } } },
  });
  const implied = found!.values.p as number;
  // 1 − W of a printed W has lost digits that R had
  expect(Math.abs(implied - p)).toBeLessThan(1e-6 * p + 1e-12);
});

test('W = .757 of 27 values is p = 0.00003: three stars', () => {
  const [found] = shapiroP.check(paper());
  expect(found).toMatchObject({ verdict: 'consistent', values: { marks: '***', printed: '0.000' } });
  expect(found!.values.p).toBeLessThan(5e-5);
});

test.each([
  [{ w: '0.757', p: '0.012' }, 'inconsistent'],
  [{ w: '0.957', p: '0.000' }, 'inconsistent'],
  [{ w: '0.957', p: '0.32' }, 'consistent'],
  [{ w: '0.957', p: '<0.001' }, 'inconsistent'],
  [{ w: '0.957*' }, 'inconsistent'],
])('%j: %s', (shapiro, verdict) => {
  const tables = { n: '27', stars: { '*': '0.05' }, descriptives: { x: { shapiro } } };
  expect(findingsOf(shapiroP, tables)[0]?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(shapiroP, (random, write) => {
    const n = 3 + random.integer(60);
    const skewed = random.integer(2) === 0;
    const found = shapiroWilk(Array.from({ length: n }, () => (skewed ? Math.exp(random.normal()) : random.normal())));
    if (!found.ok || !found.value) throw new Error('not tested');
    const { w, p } = found.value;
    const marks = p < 0.01 ? '**' : p < 0.05 ? '*' : '';
    const shapiro = { w: write(w, 2 + random.integer(4)), p: p < 0.001 ? '<0.001' : write(p, 3), stars: marks };
    return { stars: { '*': '0.05', '**': '0.01' }, descriptives: { x: { n: String(n), shapiro } } };
  });
});
