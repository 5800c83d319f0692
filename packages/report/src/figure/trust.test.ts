import { expect, test } from 'vitest';
import { fixtureReports } from './testing/reports.ts';
import { importanceOf, leaveOneOutOf, multiverseOf, rankRangesOf } from './trust.ts';

const report = fixtureReports()['china-ai-carbon-2022']!;

test('the designs of a Report are read by name, the study’s own among them once', () => {
  const { panels } = multiverseOf(report)!;
  const found = report.trust!.multiverse!;
  expect(panels.map((p) => p.transform)).toEqual(found.panels.map((p) => p.transform));
  for (const { specifications } of panels) {
    expect(specifications.filter((s) => s.own)).toHaveLength(1);
    for (const { factor, options } of found.factors) {
      expect(new Set(specifications.map((s) => s.choices[factor]))).toEqual(new Set(options));
    }
  }
  const negative = panels[0]!.specifications.filter((s) => s.estimate < 0).length;
  expect(negative / panels[0]!.specifications.length).toBeCloseTo(found.panels[0]!.negative!, 12);
});

test('importance and weight are shares of the indicators', () => {
  const { items } = importanceOf(report)!;
  expect(items.map((i) => i.id).sort()).toEqual(report.index!.weights.map((w) => w.id).sort());
  expect(items.reduce((sum, i) => sum + i.weight, 0)).toBeCloseTo(1, 12);
  expect(items.reduce((sum, i) => sum + i.importance!, 0)).toBeCloseTo(1, 12);
});

test('ranges and refits are of the units', () => {
  expect(rankRangesOf(report)!.units.map((u) => u.unit)).toEqual(report.data.units);
  expect(
    leaveOneOutOf(report)!
      .without.map((u) => u.unit)
      .sort(),
  ).toEqual([...report.data.units].sort());
});
