import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/random.ts';
import { createDesign } from './design.ts';
import { createParameters } from './parameters.ts';
import { createRowOrder } from './row-order.ts';
import { sampleRows, setSampleOutcome } from './row-sample.ts';
import { createStarts } from './starts.ts';

function designOf(rows: number) {
  const { normal } = randomStream(1, 'starts.test', rows);
  const x = Float64Array.from({ length: rows }, normal);
  const made = createDesign(
    [x],
    x.map((v, i) => (i % 3 === 0 ? 4 * v : -4 * v) + 0.1 * normal()),
    true,
  );
  if (!made.ok) throw new Error('rank');
  return made.design;
}
const RULE = { intercept: true, common: 0 } as const;

describe('the order of rows', () => {
  test('nearest first is what sorting would put first', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { uniform, integer } = randomStream(seed, 'starts.test/order', 0);
      const rows = createRowOrder(30);
      rows.reset();
      const distances = Array.from({ length: 30 }, () => Math.floor(10 * uniform()));
      rows.distance.set(distances);
      const [from, to] = [integer(5), 20 + integer(11)];
      const wanted = 1 + integer(to - from);
      rows.nearestFirst(from, to, wanted);
      const least = distances
        .slice(from, to)
        .toSorted((a, b) => a - b)
        .slice(0, wanted);
      const found = [...rows.order.subarray(from, from + wanted)].map((row) => distances[row]!);
      expect(found.toSorted((a, b) => a - b)).toEqual(least);
      expect([...rows.order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    }
  });
  test('gather puts those that belong in front; pick stays within its places', () => {
    const rows = createRowOrder(10);
    rows.reset();
    expect(rows.gather((row) => row % 3 === 0)).toBe(4);
    expect([...rows.order.subarray(0, 4)].toSorted()).toEqual([0, 3, 6, 9]);
    rows.pick(0, 4, 2, randomStream(1, 'pick', 0));
    expect([...rows.order.subarray(0, 4)].toSorted()).toEqual([0, 3, 6, 9]);
  });
});

describe('starts', () => {
  const design = designOf(60);
  const sample = sampleRows(design, randomStream(1, 'sample', 0));
  test.each([0, 1, 2])('kind %d: finite parameters, proportions that sum to 1, one variance', (kind) => {
    const starts = createStarts(sample, 3, RULE);
    const fewer = createParameters({ regressors: 1, components: 2 });
    createStarts(sample, 2, RULE).draw(1, randomStream(2, 'fewer', 0), fewer);
    for (let i = 0; i < 20; i++) {
      const parameters = createParameters({ regressors: 1, components: 3 });
      starts.draw(3 * i + kind, randomStream(3, 'start', i), parameters, fewer);
      expect(parameters.proportions.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(new Set(parameters.variances).size).toBe(1);
      expect([...parameters.coefficients].every(Number.isFinite)).toBe(true);
    }
  });
  test('a start does not depend on those before it', () => {
    const [used, fresh] = [createStarts(sample, 2, RULE), createStarts(sample, 2, RULE)];
    const [a, b] = [0, 1].map(() => createParameters({ regressors: 1, components: 2 }));
    for (let i = 0; i < 7; i++) used.draw(i, randomStream(4, 'before', i), a!);
    used.draw(1, randomStream(5, 'this', 0), a!);
    fresh.draw(1, randomStream(5, 'this', 0), b!);
    expect(a).toEqual(b);
  });
  test('a split keeps the other component', () => {
    const fewer = createParameters({ regressors: 1, components: 2 });
    createStarts(sample, 2, RULE).draw(1, randomStream(2, 'fewer', 0), fewer);
    const parameters = createParameters({ regressors: 1, components: 3 });
    createStarts(sample, 3, RULE).draw(2, randomStream(6, 'split', 0), parameters, fewer);
    const kept = [0, 1].filter((k) =>
      [0, 1].every((j) => parameters.coefficients[2 * k + j] === fewer.coefficients[2 * k + j]),
    );
    expect(kept).toHaveLength(1);
  });
  test('slopes held common are the same in every component', () => {
    const parameters = createParameters({ regressors: 1, components: 3 });
    createStarts(sample, 3, { intercept: true, common: 1 }).draw(0, randomStream(7, 'common', 0), parameters);
    expect(new Set([1, 3, 5].map((i) => parameters.coefficients[i])).size).toBe(1);
  });
});

test('more rows than a start needs are sampled, and another outcome follows its rows', () => {
  const design = designOf(5000);
  const sample = sampleRows(design, randomStream(1, 'sample', 0));
  expect(sample.count).toBe(2000);
  setSampleOutcome(
    sample,
    Float64Array.from({ length: 5000 }, (_, i) => i),
  );
  for (let i = 0; i < 2000; i++) expect(sample.z[2 * i + 1]).toBe(sample.rows[i]);
});
