import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { normalDensity, normalQuantile } from './normal-quantile.ts';

testExamples(new URL('./normal-quantile.ts', import.meta.url), { normalQuantile });

const file = new URL('../../../core/fixtures/reference/distributions.json', import.meta.url);
const reference: { p: number; q: number }[] = JSON.parse(readFileSync(file, 'utf8')).normal_quantile;

test('against the reference values, as far out as a plot of 5000 units goes', () => {
  const plotted = reference.filter(({ p }) => p >= 1e-5 && p <= 1 - 1e-5);
  expect(plotted.length).toBeGreaterThan(5);
  for (const { p, q } of plotted) expect(Math.abs(normalQuantile(p) - q)).toBeLessThan(2e-9 * Math.max(1, Math.abs(q)));
});

test('symmetric, and zero in the middle', () => {
  for (const p of [0.001, 0.02, 0.1, 0.4]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 9);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
});
