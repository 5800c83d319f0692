import { expect, test } from 'vitest';
import type { LikelihoodRatioTest, Mixture, MixtureBootstrap } from '../../mixture/index.ts';
import { verdictOf } from './verdict.ts';

interface Case {
  readonly p: number;
  readonly replicated?: boolean;
  readonly binds?: boolean;
  readonly stability?: number | null;
}

function verdict({ p, replicated = true, binds = false, stability = 0.95 }: Case) {
  const candidate = { components: 2, k: 15, logLikelihood: 1, replicated, binds };
  const mixture = { n: 27, candidates: [candidate], choices: [] } as unknown as Mixture;
  const step = { null: 1, alternative: 2, lr: 5, p, replicates: 4, ratios: [1, 2, 5, 9] };
  const test = { level: 0.05, components: p <= 0.05 ? 2 : 1, exhausted: p <= 0.05, steps: [step] };
  const bootstrap = stability === null ? null : { units: [{ stability }, { stability }] };
  return verdictOf(mixture, test as unknown as LikelihoodRatioTest, bootstrap as unknown as MixtureBootstrap | null)!;
}

test.each([
  ['p above .10', { p: 0.101 }, 'one'],
  ['p = .10 is a weak sign', { p: 0.1 }, 'weak'],
  ['p above .05', { p: 0.051, binds: true }, 'weak'],
  ['p = .05, replicated, interior, stable', { p: 0.05 }, 'supported'],
  ['not replicated', { p: 0.01, replicated: false }, 'unsettled'],
  ['on the bound', { p: 0.01, binds: true }, 'unsettled'],
  ['not stable', { p: 0.01, stability: 0.89 }, 'unsettled'],
  ['not bootstrapped', { p: 0.01, stability: null }, 'unsettled'],
] as const)('%s', (_, given, expected) => {
  expect(verdict(given).verdict).toBe(expected);
});

test('the counts that are printed', () => {
  expect(verdict({ p: 0.6 })).toMatchObject({ asLarge: 2, replicates: 4, k: 15, perParameter: 1.8, few: true });
});
