import { describe, expect, test } from 'vitest';
import { readCsv } from '../../table/index.ts';
import { testExamples } from '../../testing/examples.ts';
import { fixtureReport, fixtureText } from '../../testing/fixtures.ts';
import { checkStudy } from '../parse.ts';
import { runStudy } from '../run.ts';
import { Verification } from './schema.ts';
import { parseReport, verifyReport } from './verify-report.ts';

testExamples(new URL('./verify-report.ts', import.meta.url), { checkStudy, readCsv, runStudy, verifyReport });

const ID = 'asem-connectivity';
const report = fixtureReport(ID);
const table = readCsv(fixtureText(ID, 'data.csv'), { unit: report.study.unit, missing: report.study.missing.codes });
if (!table.ok) throw new Error('fixture');
const verified = async (changed: unknown) => {
  const parsed = parseReport(changed);
  if (!parsed.ok) throw new Error('not a report');
  const found = await verifyReport(parsed.value, table.value);
  if (!found.ok) throw new Error(found.faults[0]!.message);
  return Verification.parse(found.value);
};

describe('a Report and its data', () => {
  test('give the same Report, to the bit', async () => {
    const found = await verified(report);
    expect(found).toMatchObject({ equal: 'bit', bitsOff: 0, count: 0, differences: [] });
    expect(found.id.found).toBe(report.id);
    expect(found.numbers).toBeGreaterThan(1000);
  });
  test('a last bit that differs is equal to 12 digits', async () => {
    const changed = structuredClone(report);
    changed.index!.scores[3]!.score *= 1 + 4 * Number.EPSILON;
    expect(await verified(changed)).toMatchObject({ equal: 'digits', bitsOff: 1, count: 0 });
  });
  test('a changed figure is named with both values', async () => {
    const changed = structuredClone(report);
    const { score } = changed.index!.scores[3]!;
    changed.index!.scores[3]!.score = 0.5;
    const found = await verified(changed);
    expect(found).toMatchObject({ equal: 'no', count: 1 });
    expect(found.differences).toEqual([{ path: '/index/scores/3/score', expected: 0.5, found: score }]);
  });
  test('a changed specification changes the id and what rests on it', async () => {
    const changed = structuredClone(report);
    changed.study.seed = 7;
    const found = await verified(changed);
    expect(found.equal).toBe('no');
    expect(found.id.found).not.toBe(report.id);
  });
  test('messages for developers do not count', async () => {
    const changed = structuredClone(report);
    for (const note of changed.notes) note.message = 'otherwise';
    expect((await verified(changed)).equal).toBe('bit');
  });
});

test.each([
  ['no object', 3, ''],
  ['no Report', { cedu: 1 }, '/engine'],
  ['a key too many', { ...report, surplus: 1 }, '/surplus'],
  ['a text for a number', { ...report, seed: 'x' }, '/seed'],
])('%s is a fault', (_, json, path) => {
  const parsed = parseReport(json);
  expect(parsed.ok ? [] : parsed.faults).toEqual([expect.objectContaining({ code: 'verify/not_a_report', path })]);
});
