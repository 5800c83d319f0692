import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { symmetricEigenvalues } from './eigen.ts';

test('second differences of n points: 2 − 2 cos(π k / n), smallest first, and the matrix is left alone', () => {
  const n = 30;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    a[i * n + i] = i === 0 || i === n - 1 ? 1 : 2;
    if (i > 0) a[i * n + i - 1] = -1;
    if (i < n - 1) a[i * n + i + 1] = -1;
  }
  const before = a.slice();
  const found = symmetricEigenvalues(a, n);
  for (let k = 0; k < n; k++) expect(found[k]).toBeCloseTo(2 - 2 * Math.cos((Math.PI * k) / n), 13);
  expect(a).toEqual(before);
});

testExamples(new URL('./eigen.ts', import.meta.url), { symmetricEigenvalues });
