import { expect, test } from 'vitest';
import { componentPlane, stretch } from './component-parts.ts';
import { groupOf, scaledValues, shownFit } from './mixture-parts.ts';
import { SYNTHETIC, syntheticReport } from './testing/synthetic.ts';

const points = [
  { unit: 'a', x: 0.1, y: 0, group: 1, posterior: 1, decided: true },
  { unit: 'b', x: 0.9, y: 0, group: 1, posterior: 1, decided: true },
  { unit: 'c', x: 5, y: 0, group: 2, posterior: 1, decided: true },
];

test('a line covers its own units and stays in the frame', () => {
  expect(stretch({ component: 1, intercept: 0, slope: 1 }, points, [0, 10])).toEqual([0.1, 0.9]);
  expect(stretch({ component: 1, intercept: 0, slope: 2 }, points, [0, 1])).toEqual([0.1, 0.5]);
  expect(stretch({ component: 1, intercept: -1, slope: 2 }, points, [0, 10])).toEqual([0.5, 0.9]);
  expect(stretch({ component: 1, intercept: 20, slope: 0 }, points, [0, 10])).toBeNull();
  expect(stretch({ component: 3, intercept: 0, slope: 1 }, points, [0, 10])).toBeNull();
});

test('the group is the largest posterior, counted from 1', () => {
  expect(groupOf([0.2, 0.5, 0.3])).toBe(2);
});

test('regressors are scaled as the fit saw them', () => {
  const values = scaledValues(SYNTHETIC['provinces']!, 'minmax(LDAI)')!;
  expect([Math.min(...(values as number[])), Math.max(...(values as number[]))]).toEqual([0, 1]);
  expect(scaledValues(SYNTHETIC['provinces']!, 'nothing')).toBeNull();
});

test('where one line was chosen, the fit of more is shown as a supposition', () => {
  const report = syntheticReport({ units: ['a', 'b', 'c'] });
  expect(shownFit(report)!.standing).toBe('unshown');
  expect(shownFit(report)!.fit.components).toHaveLength(2);
  const judged = (verdict: 'one' | 'weak' | 'supported' | 'unsettled', components: 1 | 2) => {
    const fit = report.mixture!.fits[components - 1]!;
    const trust = { components: { verdict } } as NonNullable<typeof report.trust>;
    return shownFit({ ...report, mixture: { ...report.mixture!, fit }, trust })!.standing;
  };
  expect(judged('one', 1)).toBe('unshown');
  expect(judged('weak', 1)).toBe('unsettled');
  expect(judged('unsettled', 2)).toBe('unsettled');
  expect(judged('supported', 2)).toBe('supported');
  expect(componentPlane(SYNTHETIC['provinces']!)!.lines).toHaveLength(2);
});
