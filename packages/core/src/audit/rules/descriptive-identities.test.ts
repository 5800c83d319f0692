import { expect, test } from 'vitest';
import { mean, sd } from '../testing/ols.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { descriptiveIdentities } from './descriptive-identities.ts';

test.each([
  ['variance', { sd: '1.45', variance: '2.10' }, 'consistent'],
  ['variance over n', { sd: '1.450', variance: '2.025' }, 'consistent'], // 1.45² · 26/27
  ['another variance', { sd: '1.45', variance: '2.35' }, 'inconsistent'],
  ['standard error', { sd: '1.45', se: '0.279' }, 'consistent'], // 1.45/√27
  ['another standard error', { sd: '1.45', se: '0.350' }, 'inconsistent'],
  ['cv', { sd: '1.45', mean: '1.564', cv: '0.927' }, 'consistent'],
  ['cv in per cent', { sd: '1.45', mean: '1.564', cv: '92.7' }, 'consistent'],
  ['cv written with its mark', { sd: '1.45', mean: '1.564', cv: '92.7%' }, 'consistent'],
  ['another cv', { sd: '1.45', mean: '1.564', cv: '0.860' }, 'inconsistent'],
])('%s', (_, table, verdict) => {
  expect(findingsOf(descriptiveIdentities, { n: '27', descriptives: { x: table } })[0]?.verdict).toBe(verdict);
});

test('no alarm on correct tables', () => {
  expectNoAlarm(descriptiveIdentities, (random, write) => {
    const n = 3 + random.integer(40);
    const x = Array.from({ length: n }, () => 0.3 + random.normal());
    const decimals = 1 + random.integer(3);
    const [shrunk, unit] = [Math.sqrt((n - 1) / n), pick(random, [1, 100])];
    const s = sd(x) * pick(random, [1, shrunk]);
    return {
      descriptives: {
        x: {
          n: String(n),
          mean: write(mean(x), decimals),
          sd: write(s, decimals),
          variance: write(sd(x) ** 2, decimals),
          se: write(sd(x) / Math.sqrt(n), decimals),
          cv: write((unit * s) / mean(x), decimals),
        },
      },
    };
  });
});
