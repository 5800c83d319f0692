import { expect, test } from 'vitest';
import { paper } from '../testing/paper.ts';
import { observationsPerParameter } from './observations-per-parameter.ts';

test('15 parameters on 27 observations', () => {
  const found = observationsPerParameter.check(paper());
  expect(found.map(({ values }) => [values.k, values.few])).toEqual([
    [3, false],
    [7, true],
    [15, true],
    [23, true],
  ]);
  expect(found[2]).toMatchObject({ kind: 'advice', verdict: 'consistent', values: { n: 27, ratio: 1.8 } });
});
