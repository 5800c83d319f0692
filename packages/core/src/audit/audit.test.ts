import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { audit } from './audit.ts';
import { parsePrinted } from './parse.ts';
import { RULES } from './rules/index.ts';
import { Audit, type Finding } from './schema.ts';
import { paperText } from './testing/paper.ts';

function found(text: string): Audit {
  const parsed = parsePrinted(text);
  const audited = parsed.ok ? audit(parsed.value) : parsed;
  if (!audited.ok) throw new Error(JSON.stringify(audited.faults));
  return audited.value;
}

const paper = found(paperText());
const of = (rule: string): Finding[] => paper.findings.filter((finding) => finding.rule === rule);
const verdicts = (rule: string) => of(rule).map(({ verdict }) => verdict);

describe('the first fixture, by itself', () => {
  test('what would turn a conclusion stands first, then what is inconsistent', () => {
    expect(paper.counts).toEqual({ 'decision-changing': 2, inconsistent: 9, 'not checkable': 1, consistent: 37 });
    expect(paper.findings.slice(0, 12).map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['criterion-preference', 'decision-changing'],
      ['claim-group', 'decision-changing'],
      ['criterion-parameters', 'inconsistent'],
      ['claim-rank', 'inconsistent'],
      ['claim-rank', 'inconsistent'],
      ['claim-rank', 'inconsistent'],
      ['claim-level', 'inconsistent'],
      ['claim-sign', 'inconsistent'],
      ['claim-count', 'inconsistent'],
      ['claim-count', 'inconsistent'],
      ['composite-weights', 'inconsistent'],
      ['claim-significance', 'not checkable'],
    ]);
  });
  test('what agrees is shown too', () => {
    for (const rule of ['vif-implied', 'shapiro-p', 'criterion-observations', 'log-level', 'entropy-weights', 'r2-t']) {
      expect(new Set(verdicts(rule)), rule).toEqual(new Set(['consistent']));
    }
  });
  test('only an identity or a bound finds figures inconsistent', () => {
    const alarms = paper.findings.filter(
      ({ verdict }) => verdict === 'inconsistent' || verdict === 'decision-changing',
    );
    expect(alarms.every(({ kind }) => kind === 'identity' || kind === 'bound')).toBe(true);
  });
  test('a criterion that is claimed by the text is decided again', () => {
    expect(of('criterion-preference').map(({ verdict, values }) => [values.criterion, verdict])).toEqual([
      ['BIC', 'decision-changing'],
      ['AIC', 'consistent'],
    ]);
  });
  test('every place is a pointer into what was given', () => {
    const parsed = parsePrinted(paperText());
    const at = (path: string) =>
      path
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => {
          const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
          return (value as Record<string, unknown> | undefined)?.[name];
        }, parsed.ok && parsed.value);
    for (const { where, printed } of paper.findings) {
      for (const { path } of [...where, ...printed]) expect(at(path), path).toBeDefined();
    }
  });
  test('is of its schema, through JSON, without a number that JSON has not', () => {
    expect(Audit.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });
});

test('nothing printed, nothing found', () => {
  expect(found('printed: 1')).toEqual({
    findings: [],
    counts: { 'decision-changing': 0, inconsistent: 0, 'not checkable': 0, consistent: 0 },
  });
});

test('tables given as numbers are audited with a note', () => {
  const audited = audit({
    printed: 1,
    mixtures: { m: { components: [{ proportion: 0.463 }, { proportion: 0.537 }] } },
  });
  expect(audited).toMatchObject({
    ok: true,
    value: { counts: { consistent: 1 } },
    notes: [{ code: 'audit/number_not_text' }],
  });
});

test('what was given is left as it was', () => {
  const parsed = parsePrinted(paperText());
  const before = JSON.stringify(parsed);
  if (parsed.ok) audit(parsed.value);
  expect(JSON.stringify(parsed)).toBe(before);
});

test('tables that cannot be read are faults', () => {
  expect(audit({ n: '27' })).toMatchObject({ ok: false, faults: [{ code: 'audit/missing_key' }] });
});

describe('every rule', () => {
  test('has a name of its own and says what it does', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z0-9-]+$/);
      expect(rule.title.length * rule.identity.length * rule.conventions.length * rule.sources.length).toBeGreaterThan(
        0,
      );
    }
  });
});

testExamples(new URL('./audit.ts', import.meta.url), { audit });
