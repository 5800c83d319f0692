import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { Mixture } from './schema.ts';
import { type SelectOptions, selectComponents } from './select-components.ts';
import { referenceSet } from './testing/sets.ts';

function selected(file: string, options: SelectOptions) {
  const { outcome, regressors } = referenceSet(file);
  const found = selectComponents(outcome, regressors, options);
  if (!found.ok) throw new Error(found.faults.map((f) => f.message).join());
  return { ...found.value, notes: found.notes };
}
const codes = (notes: readonly { code: string }[]) => notes.map((n) => n.code);

describe('two real groups on 27 rows', () => {
  const found = selected('mix_synthetic_n27p5k2', { components: [1, 2, 3, 4], starts: 200 });
  test('the result is what the schema says, plain JSON without NaN', () => {
    const { notes, ...mixture } = found;
    expect(Mixture.parse(JSON.parse(JSON.stringify(mixture)))).toEqual(mixture);
    expect(notes.every((n) => n.message.length > 0)).toBe(true);
  });
  test('K = 4 has more parameters than rows: nulls and a note', () => {
    expect(found.candidates[3]).toMatchObject({ components: 4, k: 31, logLikelihood: null, bic: null, starts: 0 });
    expect(found.fits).toHaveLength(3);
    expect(found.notes).toContainEqual(
      expect.objectContaining({ code: 'mixture/too-few-rows', values: { components: 4, rows: 27, parameters: 31 } }),
    );
  });
  test('K = 3 lies on the bound: printed, marked, without a vote; the best off the bound beside it', () => {
    const [, two, three] = found.candidates;
    expect(three!.binds).toBe(true);
    expect(three!.bic!).toBeLessThan(two!.bic!);
    for (const choice of found.choices) expect(choice).toMatchObject({ components: 2, atLargest: true });
    expect(found.chosen).toEqual({ components: 2, by: 'bic' });
    expect(found.interior.map((fit) => fit.components.length)).toEqual([3]);
    expect(found.interior[0]!.binds).toBe(false);
    expect(found.fits[2]!.components.some((c) => c.atBound && c.standardErrors.variance === null)).toBe(true);
    expect(codes(found.notes)).toEqual(
      expect.arrayContaining(['mixture/variance_bound', 'mixture/conditional_on_bound']),
    );
  });
  test('the warning on rows per parameter stands first', () => {
    expect(found.notes[0]).toMatchObject({
      code: 'mixture/few_rows_per_parameter',
      values: { components: 2, rows: 27, parameters: 15, ratio: 1.8 },
    });
  });
  test('groups are those of the chosen fit', () => {
    expect(found.groups).toEqual(found.fit.groups);
    expect(found.groups.map((g) => g.units.length)).toEqual([18, 9]);
    const { posteriors, groups, units } = found.fit;
    for (const group of groups)
      for (const unit of group.units) {
        const largest = Math.max(...posteriors[units.indexOf(unit)]!);
        expect(group.undecided.includes(unit)).toBe(largest < 0.9);
      }
  });
});

test('a single K asked for is reported, whatever the criteria say', () => {
  const found = selected('mix_mixtools_CO2data', { components: 3, starts: 200 });
  expect(found.chosen).toEqual({ components: 3, by: 'asked' });
  expect(found.fit.components).toHaveLength(3);
  expect(found.choices[0]).toEqual({ criterion: 'aic', components: null, atLargest: false });
});

test('progress rises to 1, and an abort throws its reason', () => {
  const { outcome, regressors } = referenceSet('mix_mixtools_CO2data');
  const shares: number[] = [];
  selectComponents(
    outcome,
    regressors,
    { components: [1, 2], starts: 50 },
    { onProgress: (done) => shares.push(done) },
  );
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const signal = AbortSignal.abort(new Error('enough'));
  expect(() => selectComponents(outcome, regressors, { components: 2 }, { signal })).toThrow('enough');
});

test.each([
  ['no K at all', [], 'options/out_of_range'],
  ['one K out of range', [1, 9], 'options/out_of_range'],
  ['no K with rows enough', [7, 8], 'mixture/no_components_left'],
])('%s is a fault', (_, components, code) => {
  const { outcome, regressors } = referenceSet('mix_mixtools_CO2data');
  const found = selectComponents(outcome, regressors, { components });
  expect(found.ok ? [] : found.faults).toEqual([expect.objectContaining({ code, path: '/components' })]);
});

testExamples(new URL('./select-components.ts', import.meta.url), { selectComponents });
