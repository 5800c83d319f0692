import { expect, test } from 'vitest';
import { syntheticReport } from './testing/synthetic.ts';
import { ofProvinces, unitNames } from './unit-names.ts';

test('provinces have names and codes in both languages, however the data spell them', () => {
  const report = syntheticReport({ units: ['广东省', 'Beijing', 'CN-SH'] });
  expect(ofProvinces(report)).toBe(true);
  expect([...unitNames(report, 'zh').values()].map((u) => [u.name, u.code])).toEqual([
    ['广东', '粤'],
    ['北京', '京'],
    ['上海', '沪'],
  ]);
  expect([...unitNames(report, 'en').values()].map((u) => u.code)).toEqual(['GD', 'BJ', 'SH']);
});

test('SC among states is not Sichuan', () => {
  const report = syntheticReport({ units: ['SC', 'SD', 'NM', 'TX', 'CA', 'NY', 'WA'] });
  expect(ofProvinces(report)).toBe(false);
  expect(unitNames(report, 'zh').get('SC')).toMatchObject({ name: 'SC', province: null });
});

test('other units are called as the study calls them', () => {
  const report = syntheticReport({ units: ['a', 'b', 'c'] });
  report.data.unitLabels = { en: ['Alpha', 'Beta', 'Gamma'] };
  expect(unitNames(report, 'en').get('b')?.name).toBe('Beta');
  expect(unitNames(report, 'zh').get('b')?.name).toBe('b');
});
