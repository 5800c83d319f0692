import { expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { asked } from './asked.ts';

testExamples(new URL('./asked.ts', import.meta.url), { asked });

test('none asks for nothing, full for more than standard', () => {
  const none = { likelihoodRatio: 0, bootstrap: 0, ranks: 0, multiverse: false, leaveOneOut: false, reach: 0 };
  expect(asked('none')).toMatchObject(none);
  expect(asked('standard')).toMatchObject({ likelihoodRatio: 199, bootstrap: 199, ranks: 1000, allSteps: false });
  expect(asked('full')).toMatchObject({ likelihoodRatio: 999, bootstrap: 999, allSteps: true, reach: 100 });
});

test('a part by itself', () => {
  const found = asked({ level: 'standard', likelihoodRatio: false, ranks: { draws: 50 }, multiverse: false });
  expect(found).toMatchObject({ likelihoodRatio: 0, bootstrap: 199, ranks: 50, multiverse: false, leaveOneOut: true });
  expect(asked({ level: 'none', bootstrap: true }).bootstrap).toBe(199);
});
