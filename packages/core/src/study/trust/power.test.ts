import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { Power, simulatedPower } from './power.ts';

const file = new URL('../../../fixtures/reference/null_lrt_n27_p5.json', import.meta.url);
const reference = { median: JSON.parse(readFileSync(file, 'utf8')).normal['ratio0.0625'].quantiles['0.5'] as number };

testExamples(new URL('./power.ts', import.meta.url), { simulatedPower });

const power = async (options: Parameters<typeof simulatedPower>[0]) => {
  const found = await simulatedPower(options);
  if (!found.ok) throw new Error('power');
  return Power.parse(found.value);
};

describe('power', () => {
  test('is the level where there is no difference, within its Monte-Carlo error', async () => {
    const found = await power({ n: 40, effect: 0, replicates: 199 });
    // Both samples are random: a share of B against a quantile of B has twice the variance.
    expect(Math.abs(found.power - 0.05)).toBeLessThan(3 * Math.sqrt((2 * 0.05 * 0.95) / 199));
  });
  test('grows with the effect and with n', async () => {
    const of = async (n: number, effect: number) => (await power({ n, effect, replicates: 99 })).power;
    const [small, larger, more] = [await of(30, 1), await of(30, 4), await of(90, 2.5)];
    expect(larger).toBeGreaterThan(small + 0.3);
    expect(more).toBeGreaterThan(0.8);
  });
  /** `normal/ratio0.0625` of the reference: 1000 samples by a program of its own; the median of 99 has a standard error of 1. */
  test('the null of 27 units and 5 regressors has the median of an independent search', async () => {
    const { medians, k, perParameter } = await power({ n: 27, regressors: 5, effect: 1, replicates: 99 });
    expect([k, perParameter]).toEqual([15, 1.8]);
    const { median } = reference;
    expect(Math.abs(medians.one - median)).toBeLessThan(3);
  });
  test('the critical value is what p ≤ level asks for', async () => {
    const found = await power({ n: 30, effect: 3, replicates: 39, level: 0.1 });
    expect(found.critical).toBeGreaterThan(found.medians.one);
  });
});

test('more parameters than rows is a wrong call', async () => {
  await expect(simulatedPower({ n: 14, regressors: 5, effect: 1 })).rejects.toThrow(/15 parameters.*: 14/);
});
