import { readFileSync } from 'node:fs';
import { type Finding, Report, RULES } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../../testing/examples.ts';
import { auditPhrase, enRules, findingSentence, ruleName, zhRules } from './index.ts';
import { withNames } from './with-names.ts';

const FILE = new URL('../../../../core/fixtures/china-ai-carbon-paper/report.json', import.meta.url);
const { audit } = Report.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const findings = audit!.findings;

test('every rule of the audit has a name and a sentence in both languages', () => {
  const ids = RULES.map(({ id }) => id).sort();
  expect(Object.keys(enRules).sort()).toEqual(ids);
  expect(Object.keys(zhRules).sort()).toEqual(ids);
});

describe.each(findings.map((f, i) => [`${i} ${f.rule}`, f] as const))('%s', (_, finding) => {
  test('is said in whole sentences, with every value in its place', () => {
    const en = findingSentence(finding, 'en');
    const zh = findingSentence(finding, 'zh');
    expect(en).toMatch(/\.$/);
    expect(zh).toMatch(/。$/);
    for (const text of [en, zh]) expect(text).not.toMatch(/undefined|\bNaN\b|\[object| {2}|\(\)|（）/);
    expect(zh.replace(/[A-Za-z][\w*²/.-]*/g, '')).not.toMatch(/[\p{Script=Han}][,;:?!]/u);
  });
  test('holds up where values are missing', () => {
    const empty: Finding = { ...finding, values: {} };
    for (const lang of ['en', 'zh'] as const) expect(findingSentence(empty, lang)).not.toMatch(/undefined|NaN/);
  });
});

test('the finding that turns the paper’s conclusion', () => {
  expect(findingSentence(findings[0]!, 'zh')).toMatch(
    /^由印出的对数似然算 BIC：.*60\.94（15 个参数）.*56\.651（7 个参数）。它选.*正文则选.*。$/,
  );
});

test('a rule of a newer engine keeps its own words', () => {
  const newer: Finding = { ...findings[0]!, rule: 'toString', message: 'as it was said' };
  expect([findingSentence(newer, 'zh'), ruleName('toString', 'zh')]).toEqual(['as it was said', 'toString']);
});

test.each([
  ['Table 2: LDAI of 浙江', '表 2：浙江的 LDAI'],
  ['AIC: per observation, k = 7 with the variance', 'AIC：按每个观测计，k = 7 计方差'],
  ['a label of the publication', 'a label of the publication'],
])('%s in Chinese', (english, chinese) => {
  expect(auditPhrase(english, 'zh')).toBe(chinese);
  expect(auditPhrase(english, 'en')).toBe(english);
});

test('names of the tables are in the reader’s language where the tables say what they are called', () => {
  const group = findings.find(({ rule }) => rule === 'claim-group')!;
  expect(findingSentence(group, 'en', audit!.names)).toMatch(/^Group 1 is called low.*: Zhejiang, Beijing,/);
  expect(findingSentence(group, 'zh', audit!.names)).toMatch(/^第一类.*浙江、北京/);
  expect(auditPhrase('Table 2: LDAI of 浙江', 'en', audit!.names)).toBe('Table 2: LDAI of Zhejiang');
});

test('a name of letters stands by itself, the longest first', () => {
  expect(withNames('a and ab, not cab or a1', { a: 'X', ab: 'Y' })).toBe('X and Y, not cab or a1');
});
testExamples(new URL('./with-names.ts', import.meta.url), { withNames });
