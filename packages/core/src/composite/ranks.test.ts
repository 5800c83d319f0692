import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { competitionRanks } from './ranks.ts';

test('a rank is one more than the number of better scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), (scores) => {
      const ranks = competitionRanks(Float64Array.from(scores));
      expect(ranks).toEqual(scores.map((s) => 1 + scores.filter((other) => other > s).length));
    }),
  );
});

testExamples(new URL('./ranks.ts', import.meta.url), { competitionRanks });
