import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { quantile } from './quantile.ts';
import { summarise } from './summarise.ts';
import { summaryOfSums, type6Place } from './summary-of-sums.ts';

testExamples(new URL('./summary-of-sums.ts', import.meta.url), { summaryOfSums, type6Place });

const sum = (values: readonly number[], power: number, mean: number) =>
  values.reduce((total, x) => total + (x - mean) ** power, 0);

test('the figures of `summarise`, from sums', () => {
  const column = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 });
  fc.assert(
    fc.property(column, (values) => {
      fc.pre(new Set(values).size > 1);
      const x = [...values].sort((a, b) => a - b);
      const mean = x.reduce((a, b) => a + b, 0) / x.length;
      const at = (p: number) => quantile(Float64Array.from(x), p, 7)!;
      const found = summaryOfSums({
        n: x.length,
        missing: 0,
        mean,
        squares: sum(x, 2, mean),
        cubes: sum(x, 3, mean),
        fourths: sum(x, 4, mean),
        min: x[0]!,
        max: x.at(-1)!,
        quantiles: [at(0.25), at(0.5), at(0.75), at(type6Place(0.25, x.length)), at(type6Place(0.75, x.length))],
      });
      const known = summarise(x);
      if (!known.ok) throw new Error('a column of numbers');
      const flat = (s: typeof found) => [
        s.mean,
        s.sd,
        s.q1,
        s.median,
        s.q3,
        ...Object.values({ ...s.type6, ...s.skewness, ...s.kurtosis }),
      ];
      const expected = flat(known.value);
      for (const [i, value] of flat(found).entries()) expect(value).toBeCloseTo(expected[i]!, 9);
    }),
  );
});
