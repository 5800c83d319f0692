import { expect, test } from 'vitest';
import type { Random } from '../../numeric/index.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick, type Write } from '../testing/simulate.ts';
import { compositeLinear } from './composite-linear.ts';
import { compositeWeights } from './composite-weights.ts';

interface Range {
  lo: number;
  hi: number;
}
const digits = ({ lo, hi }: Range, places = 3) => [lo.toFixed(places), hi.toFixed(places)];

test('Table 2 implies weights .203–.216, .322–.327, .458–.469 with an offset of .002–.0034, and none without', () => {
  const [found] = compositeLinear.check(paper());
  const { weights, offset, onto } = found!.values as unknown as { weights: Range[]; offset: Range; onto: Range };
  expect(weights.map((w) => digits(w))).toEqual([
    ['0.203', '0.216'],
    ['0.322', '0.327'],
    ['0.458', '0.469'],
  ]);
  expect(digits(offset, 4)).toEqual(['0.0019', '0.0034']);
  expect(found).toMatchObject({ verdict: 'consistent', values: { made: true, needsOffset: true } });
  // Without an offset they fit only where every figure may be a whole unit of its last place off.
  expect(found!.conventions.map(({ rounding }) => rounding)).toEqual([null, 'one unit', 'nearest']);
  // min-max onto [0.002, 1] with weights that sum to 1 is among them
  expect(onto.lo).toBeLessThan(0.002);
  expect(onto.hi).toBeGreaterThan(0.002);
});

test('with the shares of Figure 2 no scale and no offset make it', () => {
  const [found] = compositeWeights.check(paper());
  expect(found).toMatchObject({ verdict: 'inconsistent', values: { others: true } });
  expect(found!.conventions.map(({ fits }) => fits)).toEqual([false, false]);
  const shares = found!.values.shares as number[];
  for (const [j, share] of [0.213, 0.311, 0.476].entries()) expect(shares[j]).toBeCloseTo(share, 12);
});

const table = (rows: Record<string, string[]>, aggregate = 'unknown') =>
  ({ scores: { t: { columns: ['a', 'b', 'C'], composite: 'C', aggregate, rows } } }) as Parameters<
    typeof findingsOf
  >[1];

test('a product is no weighted sum', () => {
  const rows = Object.fromEntries(
    [
      [1, 1],
      [1, 9],
      [9, 1],
      [9, 9],
      [5, 5],
    ].map(([a, b], i) => [`u${i}`, [a!.toFixed(2), b!.toFixed(2), Math.sqrt(a! * b!).toFixed(2)]]),
  );
  expect(findingsOf(compositeLinear, table(rows))[0]?.verdict).toBe('not checkable');
  expect(findingsOf(compositeLinear, table(rows, 'arithmetic'))[0]?.verdict).toBe('inconsistent');
  expect(findingsOf(compositeLinear, table(rows, 'other'))).toEqual([]);
});

/** Scores, weights and a composite by one of the usual ways; shares to the decimals that are printed. */
function index(random: Random, write: Write) {
  const [n, m] = [4 + random.integer(12), 2 + random.integer(2)];
  const x = Array.from({ length: m }, () => Array.from({ length: n }, () => random.uniform() ** 2));
  const scale = pick(random, ['min-max', 'as printed', 'onto'] as const);
  const from = scale === 'onto' ? 0.002 + 0.01 * random.uniform() : 0;
  const entered = x.map((column) => {
    if (scale === 'as printed') return column;
    const [min, max] = [Math.min(...column), Math.max(...column)];
    return column.map((v) => from + ((1 - from) * (v - min)) / (max - min));
  });
  const raw = x.map(() => 0.2 + random.uniform());
  const w = raw.map((v) => v / raw.reduce((a, b) => a + b));
  const C = x[0]!.map((_, i) => entered.reduce((sum, column, j) => sum + w[j]! * column[i]!, 0));
  const decimals = 2 + random.integer(2);
  const names = x.map((_, j) => `d${j}`);
  const rows = x[0]!.map((_, i) => [
    `u${i}`,
    [...x.map((column) => write(column[i]!, decimals)), write(C[i]!, decimals)],
  ]);
  const scores = {
    t: { columns: [...names, 'C'], composite: 'C', aggregate: 'arithmetic' as const, rows: Object.fromEntries(rows) },
  };
  const percent = random.integer(2) === 0;
  const values = Object.fromEntries(
    w.map((v, j) => [names[j]!, j === 0 && m > 2 ? 'remainder' : percent ? `${write(100 * v, 1)}%` : write(v, 3)]),
  );
  return { scores, weights: { w: { of: 't', values } } };
}

test('no alarm on correct composites', () => {
  expectNoAlarm(compositeLinear, index);
});

test('no alarm on correct weights', () => {
  expectNoAlarm(compositeWeights, index);
});
