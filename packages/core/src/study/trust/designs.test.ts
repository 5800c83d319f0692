import { describe, expect, test } from 'vitest';
import { scoreDesign } from '../../composite/index.ts';
import { readCsv } from '../../table/index.ts';
import { checkStudy } from '../parse.ts';
import { runStudy } from '../run.ts';
import type { Study } from '../study.ts';
import { type Designs, indexDesigns, possible } from './designs.ts';
import { indexInput, withoutIndicator } from './index-input.ts';
import { rankRanges } from './rank-ranges.ts';
import { rankSensitivity } from './rank-sensitivity.ts';

const table = readCsv(
  'id,a,b,c,d,e\nu,1,9,3.5,20,7\nv,2,7,1.5,35,6\nw,4,8,2.5,10,9\nx,7,2,9.5,55,2\ny,9,4,6.5,40,1\nz,10,1,8.5,60,4\n',
  { unit: 'id' },
);
if (!table.ok) throw new Error('table');
const dimensions = { p: { indicators: { a: 'up', b: 'down' } }, q: { indicators: { c: 'up', d: 'up', e: 'down' } } };
const studyOf = (index: object): Study => {
  const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', index: { dimensions, ...index } });
  if (!study.ok) throw new Error(study.faults[0]!.message);
  return study.value;
};
const designsOf = (study: Study): Designs => {
  const input = indexInput(study, table.value);
  if (!input.ok) throw new Error('input');
  return indexDesigns(study.index!, input.value, 'refuse');
};

describe('the own design is that of the index, score for score', () => {
  test.each([
    [{}],
    [{ over: 'nested' }],
    [{ over: 'nested', rescale: 'minmax', weights: 'critic' }],
    [{ normalise: 'zscore', weights: 'equal' }],
    [{ normalise: { method: 'minmax', range: [0.002, 1] }, weights: { method: 'entropy', shift: 0.01 } }],
    [{ normalise: { method: 'minmax', range: [0.2, 1] }, aggregate: 'geometric', over: 'nested', weights: 'equal' }],
    [{ normalise: 'percentile', weights: { method: 'given', values: { a: 1, b: 2, c: 3, d: 4, e: 5 } } }],
    [{ treat: 'winsorise', scaleBy: 'd', weights: 'pca' }],
  ])('%j', async (index) => {
    const study = studyOf(index);
    const report = await runStudy(study, table.value);
    const designs = designsOf(study);
    const { prepared } = designs.ready(designs.space.own)!;
    const scores = scoreDesign(prepared, prepared.weights.shares);
    if (!report.ok) throw new Error(report.faults[0]!.message);
    const own = report.value.index!.scores.map((s) => s.score);
    for (const [i, score] of own.entries()) expect(Math.abs(scores[i]! - score)).toBeLessThan(1e-12);
  });
});

test('what is tried is what is declared; the own choice is added where it is none of these', () => {
  const { space } = designsOf(studyOf({ weights: 'cv', aggregate: 'harmonic', normalise: 'minmax' }));
  expect(space).toMatchObject({
    normalise: ['minmax', 'rank', 'zscore'],
    weights: ['entropy', 'nested-entropy', 'equal-indicators', 'equal-dimensions', 'critic', 'pca', 'cv'],
    aggregate: ['arithmetic', 'geometric', 'harmonic'],
    leftOut: ['none', 'a', 'b', 'c', 'd', 'e'],
    own: { normalise: 'minmax', weights: 'cv', aggregate: 'harmonic', leftOut: 'none' },
  });
  expect(possible({ normalise: 'zscore', aggregate: 'geometric' })).toBe(false);
});

test('every declared design but the logarithm of a z-score can be made', () => {
  const designs = designsOf(studyOf({}));
  const { space } = designs;
  for (const normalise of space.normalise)
    for (const weights of space.weights)
      for (const aggregate of space.aggregate)
        for (const leftOut of space.leftOut) {
          const ready = designs.ready({ normalise, weights, aggregate, leftOut });
          expect(ready !== null).toBe(possible({ normalise, aggregate }));
          if (ready) expect(ready.positions.length).toBe(leftOut === 'none' ? 5 : 4);
        }
});

test('a dimension that holds nothing any more goes with its last indicator', () => {
  const study = studyOf({ dimensions: { p: { indicators: { a: 'up' } }, q: { indicators: { c: 'up', d: 'up' } } } });
  const input = indexInput(study, table.value);
  const left = input.ok ? withoutIndicator(input.value, 'a') : null;
  expect(left?.dimensions).toEqual([{ id: 'q', parent: null }]);
});

describe('ranges', () => {
  const designs = designsOf(studyOf({}));
  const common = { units: table.value.units, designs, own: [4, 6, 5, 3, 2, 1], seed: 5 };

  test('more draws widen what fewer have seen, and the middle lies inside', () => {
    const [few, many] = [50, 200].map((draws) => rankRanges({ ...common, draws }));
    for (const [i, unit] of many!.units.entries()) {
      const before = few!.units[i]!;
      expect(unit.best <= before.best && unit.worst >= before.worst).toBe(true);
      expect(unit.best <= unit.low && unit.low <= unit.median).toBe(true);
      expect(unit.median <= unit.high && unit.high <= unit.worst).toBe(true);
    }
    expect(many).toMatchObject({ draws: 200, failed: 0, level: 0.9, pairs: { compared: 15 } });
  });

  test('the first draw of two is the draw of one', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [one, two] = [1, 2].map((draws) => rankRanges({ ...common, seed, draws }).units);
      for (const [i, { best, worst }] of two!.entries()) expect([best, worst]).toContain(one![i]!.best);
    }
  });

  test('a unit that is best in everything is first in every design', () => {
    const best = readCsv('id,a,b,c,d,e\nu,99,0,99,99,0\nv,2,7,1.5,35,6\nw,4,8,2.5,10,9\nx,7,2,9.5,55,2\n', {
      unit: 'id',
    });
    if (!best.ok) throw new Error('table');
    const input = indexInput(studyOf({}), best.value);
    if (!input.ok) throw new Error('input');
    const found = rankRanges({
      units: best.value.units,
      designs: indexDesigns(studyOf({}).index!, input.value, 'refuse'),
      own: [1, 2, 3, 4],
      draws: 100,
      seed: 1,
    });
    expect(found.units[0]).toMatchObject({ low: 1, high: 1, best: 1, worst: 1 });
  });

  test('sensitivity has every independent factor, and z-scores stay out of it', () => {
    const found = rankSensitivity(common)!;
    expect(found.factors.map(({ factor, options }) => [factor, options])).toEqual([
      ['normalise', 2],
      ['weights', 6],
      ['aggregate', 2],
      ['leftOut', 6],
      ['noise', null],
    ]);
    expect(found.evaluations).toBe(1024 * 7);
    for (const { first, total } of found.factors) expect(total!.value).toBeGreaterThan(first!.value - 0.15);
  });
});
