import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { agree, olsReference } from '../testing/regression-reference.ts';
import { gaussianCriteria } from './criteria.ts';

test.each(['longley', 'mtcars'] as const)('%s as R has it', (name) => {
  const r = olsReference[name];
  const found = gaussianCriteria(r.mpmath.rss, r.y.length, r.names.length + 1);
  agree([found.logLikelihood, found.aic, found.bic, found.aicc], [r.mpmath.logLik, r.aic, r.bic, r.aicc], 1e-13);
});

test('a likelihood that is not finite, and an AICc that does not exist, are null', () => {
  expect(gaussianCriteria(0, 10, 3)).toEqual({ logLikelihood: null, aic: null, bic: null, aicc: null });
  expect(gaussianCriteria(1, 4, 3)).toMatchObject({ aicc: null, aic: expect.any(Number) });
});

testExamples(new URL('./criteria.ts', import.meta.url), { gaussianCriteria });
