import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { checkStudy, parseStudy } from '../parse.ts';
import { applySettings } from '../settings.ts';
import type { Study } from '../study.ts';
import { WhatIf } from './schema.ts';
import { whatIfSettings } from './settings.ts';

const file = new URL('../../../fixtures/china-ai-carbon-2022/study.yaml', import.meta.url);
const parsed = parseStudy(readFileSync(file, 'utf8'));
const study = parsed.ok ? parsed.value : (null as unknown as Study);

/** The study that a question makes; its faults where it makes none. */
function changed(question: WhatIf): Study | string[] {
  const settings = whatIfSettings(study, WhatIf.parse(question));
  if (!settings.ok) return settings.faults.map((f) => f.path);
  const applied = applySettings(study, settings.value);
  if (!applied.ok) return applied.faults.map((f) => f.path);
  const checked = checkStudy(applied.value);
  return checked.ok ? checked.value : checked.faults.map((f) => f.path);
}

const fields = (question: WhatIf): Study => {
  const result = changed(question);
  if (Array.isArray(result)) throw new Error(result.join());
  return result;
};

test('nothing asked, nothing set; what is as in the study is not set either', () => {
  expect(whatIfSettings(study, {})).toMatchObject({ ok: true, value: [] });
  const same: WhatIf = {
    weights: 'entropy',
    normalise: 'minmax',
    aggregate: 'arithmetic',
    scaleBy: 'none',
    out: ['云南'],
  };
  expect(whatIfSettings(study, same)).toMatchObject({ ok: true, value: [] });
});

test('given weights follow the order of the study and leave out what is off', () => {
  const { index } = fields({ given: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], off: ['papers'] });
  expect(index!.weights).toEqual({
    method: 'given',
    values: {
      gdp_prelim: 1,
      sec_ter_share: 2,
      tech_contract_n: 3,
      tech_contract_value_wan: 4,
      invention_patents_granted: 6,
      hightech_firms: 7,
      hightech_rd_fte: 8,
      hightech_revenue_yi: 9,
      hightech_profit_yi: 10,
    },
  });
});

test('a dimension without indicators goes, and the fit on it', () => {
  const result = fields({ off: ['gdp_prelim', 'sec_ter_share'] });
  expect(Object.keys(result.index!.dimensions!)).toEqual(['output', 'practice']);
  expect(result.associate!.with).toEqual(['LDAI', 'output', 'practice']);
  expect((result.trust as { totals: string[] }).totals).not.toContain('gdp_prelim');
});

test('units out and in, models, components', () => {
  const result = fields({
    out: ['北京'],
    in: ['西藏'],
    controls: ['LEC'],
    covariance: 'hc3',
    components: 2,
    range: [0.002, 1],
    transform: 'none',
  });
  expect(Object.keys(result.exclude)).toEqual(['内蒙古', '云南', '新疆', '北京']);
  expect(result.explain).toMatchObject({ controls: ['LEC'], covariance: 'hc3' });
  expect(result.segment!.components).toBe(2);
  expect(result.outcome!.transform).toBe('none');
  expect(result.index!.normalise).toEqual({ method: 'minmax', range: [0.002, 1] });
});

test.each<[string, WhatIf, string]>([
  ['an unknown indicator', { off: ['gdpp'] }, '/off'],
  ['no indicator left', { off: ['gdp_prelim'] }, ''],
  ['too few weights', { given: [1, 2] }, '/given'],
  ['given without weights', { weights: 'given' }, '/given'],
  ['a unit that is in already', { in: ['北京'] }, '/in'],
])('%s is a fault', (_, question, path) => {
  const result = changed(question);
  expect(Array.isArray(result) ? result : ['']).toEqual([path]);
});

test('a section that the study lacks is a fault', () => {
  const bare = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id' });
  const asked = bare.ok && whatIfSettings(bare.value, { weights: 'equal', controls: [], components: 2 });
  expect(asked && !asked.ok && asked.faults.map((f) => f.path)).toEqual(['/weights', '/controls', '/components']);
});

test('any question of the schema makes a study or a fault, never throws', () => {
  const ids = fc.constantFrom('gdp_prelim', 'sec_ter_share', 'papers', 'no such');
  const question = fc.record(
    {
      weights: fc.constantFrom('entropy', 'equal', 'pca', 'given'),
      given: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
      off: fc.uniqueArray(ids),
      out: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
      controls: fc.uniqueArray(fc.constantFrom('LEC', 'EG')),
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(question, (q) => void changed(q as WhatIf)));
});

testExamples(new URL('./settings.ts', import.meta.url), { checkStudy, whatIfSettings });
