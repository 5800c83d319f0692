import fc from 'fast-check';
import { expect, test } from 'vitest';
import { competitionRanks } from '../../composite/index.ts';
import { createRanking } from './ranks-of.ts';

test('ranks are competition ranks, within periods too', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b')), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.boolean(), (list, panel) => {
      const scores = Float64Array.from(list, ([score]) => score / 4);
      const periods = panel ? list.map(([, period]) => period) : undefined;
      const ranks = new Int32Array(list.length);
      createRanking(list.length, periods)(scores, ranks);
      expect([...ranks]).toEqual(competitionRanks(scores, periods));
    }),
  );
});

test('a missing score comes last', () => {
  const ranks = new Int32Array(4);
  createRanking(4)(Float64Array.of(0.2, Number.NaN, 0.9, -5), ranks);
  expect([...ranks]).toEqual([2, 4, 1, 3]);
});
