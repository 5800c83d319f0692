import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { penalty } from '../criteria.ts';
import { mixtureCounts } from '../models.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, findingsOf, pick } from '../testing/simulate.ts';
import { criterionPreference } from './criterion-preference.ts';

const reference = JSON.parse(
  readFileSync(new URL('../../../fixtures/reference/paper_ic_check.json', import.meta.url), 'utf8'),
);

test('with 7 parameters BIC and AICc prefer one component, where the text says BIC prefers two', () => {
  const [aic, bic] = criterionPreference.check(paper());
  expect(aic).toMatchObject({ verdict: 'consistent', values: { criterion: 'AIC', preferred: 'Tables 6 and 7' } });
  expect(bic).toMatchObject({ verdict: 'decision-changing', values: { criterion: 'BIC', parameters: [15, 7] } });
  const recomputed = bic!.values.recomputed as Record<string, { values: number[]; prefers: string }>;
  for (const criterion of ['AIC', 'BIC', 'AICc', 'CAIC', 'HQ', 'SABIC']) {
    const { values, prefers } = recomputed[criterion]!;
    expect(values[0]).toBeCloseTo(reference.K2[criterion], 9);
    expect(values[1]).toBeCloseTo(reference.K1_correct[criterion], 9);
    expect(prefers.startsWith('Tables 4')).toBe(reference.prefers[criterion] === 'K=1');
  }
});

test('without likelihoods there is nothing to compute', () => {
  const [found] = findingsOf(criterionPreference, {
    n: '27',
    regressions: { one: { terms: { x: '1' }, aic: '79.579' }, two: { terms: { x: '1', z: '1' }, aic: '41.502' } },
    claims: [{ claim: 'prefers', criterion: 'AIC', model: 'two', over: ['one'] }],
  });
  expect(found?.verdict).toBe('not checkable');
});

test('no alarm on correct tables', () => {
  expectNoAlarm(criterionPreference, (random, write) => {
    const n = 30 + random.integer(300);
    const slopes = 1 + random.integer(4);
    const criterion = pick(random, ['AIC', 'BIC', 'AICc', 'HQ'] as const);
    const [common, counted] = [pick(random, [true, false]), random.integer(2)];
    const decimals = random.integer(3);
    const l1 = -n * (0.5 + random.uniform());
    const models = [1, 2, 3].map((components) => {
      const counts = mixtureCounts(components, slopes, common).map(({ k }) => k);
      const l = l1 + (components - 1) * (slopes + 2) * 2 * random.uniform();
      return { components, l, value: -2 * l + penalty(criterion, counts[counts.length - 1 - counted]!, n)! };
    });
    const best = models.reduce((a, b) => (b.value < a.value ? b : a));
    return {
      n: String(n),
      mixtures: Object.fromEntries(
        models.map(({ components, l }) => [
          `m${components}`,
          {
            components: String(components),
            slopes: String(slopes),
            commonVariance: common,
            logLikelihood: write(l, decimals),
          },
        ]),
      ),
      claims: [
        {
          claim: 'prefers',
          criterion,
          model: `m${best.components}`,
          over: models.filter((m) => m !== best).map((m) => `m${m.components}`),
        },
      ],
    };
  });
});
