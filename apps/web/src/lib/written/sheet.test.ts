import { readFileSync } from 'node:fs';
import { Report } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { sayings } from './sheet.ts';

const FIXTURES = new URL('../../../../../packages/core/fixtures/', import.meta.url);
const report = (id: string): Report =>
  Report.parse(JSON.parse(readFileSync(new URL(`${id}/report.json`, FIXTURES), 'utf8')));
const demo = report('china-ai-carbon-2022');

describe('the sheet of a province says', () => {
  const said = (unit: string, lang: 'zh' | 'en') =>
    Object.fromEntries(sayings(demo, unit, lang).map((s) => [s.label, s.sentences.join(' ')]));
  test('its rank, the range of it, and whose order depends on the design', () => {
    const own = demo.trust!.ranks!.units.find((u) => u.unit === '北京')!;
    const { Rank } = said('北京', 'en');
    expect(Rank).toContain(
      `from ${own.low} to ${own.high} in the middle 90%, ${own.best} at best, ${own.worst} at worst`,
    );
    const rivals = demo.trust!.ranks!.pairs!.closest.filter((p) => p.a === '北京' || p.b === '北京').length;
    expect(Rank?.match(/before or behind (.*) depends/)?.[1]?.split(', ')).toHaveLength(rivals);
  });
  test('what the regression expects, its group if there were two, the study without it', () => {
    const { Regression, Groups, 'If it is left out': without } = said('广东', 'en');
    expect(Regression).toContain('the largest of 27');
    expect(Groups).toMatch(/^If there were more than one kind/);
    const own = demo.trust!.leaveOneOut!.without.find((w) => w.unit === '广东')!;
    expect(without).toContain(own.estimate.toFixed(2));
  });
  test('the same steps in Chinese', () => {
    expect(Object.keys(said('广东', 'zh'))).toEqual(['名次', '回归', '分组', '若略去它']);
  });
});

test('a study without those steps says nothing', () => {
  const { trust: _, mixture: __, regressions: ___, ...bare } = demo;
  expect(sayings(bare as Report, '广东', 'zh')).toEqual([]);
});
