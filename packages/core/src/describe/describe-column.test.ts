import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { describeColumn } from './describe-column.ts';
import { histogram } from './histogram.ts';
import { normalScores } from './normal-scores.ts';
import { ColumnDescription } from './schema.ts';
import { shapiroWilk } from './shapiro-wilk.ts';
import { summarise } from './summarise.ts';

const samples = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/shapiro_descriptives.json', import.meta.url), 'utf8'),
);
const value = <T>(outcome: { ok: true; value: T } | { ok: false }) => (outcome.ok ? outcome.value : undefined);

test.each(['n3_basic', 'n20_ties', 'mtcars_hp', 'faithful_eruptions'])('%s: the three steps together', (name) => {
  const { x } = samples[name];
  const described = value(describeColumn(name, x, { histogram: 'scott', missing: 2 }))!;
  expect(described).toEqual({
    column: name,
    summary: { ...value(summarise(x)), missing: 2 },
    normality: value(shapiroWilk(x)),
    histogram: value(histogram(x, { rule: 'scott' })),
  });
  expect(ColumnDescription.parse(described)).toEqual(described);
});

test.each<[string, number[], string[]]>([
  ['nothing', [], ['describe/too_few_values', 'describe/normality_not_tested']],
  ['a constant', [2, 2, 2, 2], ['describe/constant', 'describe/normality_not_tested']],
  ['two values', [1, 2, Number.NaN], ['describe/too_few_values', 'describe/normality_not_tested']],
])('%s: still a description, each note once', (_, x, codes) => {
  const described = describeColumn('y', x);
  expect(described.ok && described.notes.map((n) => n.code)).toEqual(codes);
  expect(described.ok && ColumnDescription.safeParse(described.value).success).toBe(true);
});

test('an infinite value is a fault, an unknown option a wrong call', () => {
  expect(describeColumn('y', [1, Infinity])).toMatchObject({ ok: false, faults: [{ code: 'columns/not_finite' }] });
  expect(() => describeColumn('y', [1, 2], { missing: -1 })).toThrow();
});

test('normal scores are symmetric, rise with the values, and know their rows', () => {
  const { scores, values, rows } = normalScores([5, 1, Number.NaN, 3, 3]);
  expect(values).toEqual([1, 3, 3, 5]);
  expect(rows).toEqual([1, 3, 4, 0]);
  expect(scores[0]).toBe(-scores[3]!);
  expect(scores[3]).toBeCloseTo(1.0491313979639725, 14); // Φ⁻¹(3.625/4.25)
});

testExamples(new URL('./describe-column.ts', import.meta.url), { describeColumn });
testExamples(new URL('./normal-scores.ts', import.meta.url), { normalScores });
