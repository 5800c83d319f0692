import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cedu } from '../testing.ts';

const FIXTURE = new URL('../../../../packages/core/fixtures/china-ai-carbon-paper/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'cedu-verify-'));
const reportFile = join(folder, 'report.json');
copyFileSync(new URL('report.json', FIXTURE), reportFile);
const report = JSON.parse(readFileSync(reportFile, 'utf8'));
const changed = (name: string, change: (copy: typeof report) => void): string => {
  const copy = structuredClone(report);
  change(copy);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(copy));
  return path;
};

describe('cedu verify', () => {
  test('finds the data of a bundled study by its name, and the Report equal to the bit', async () => {
    const { code, out, err } = await cedu('verify', reportFile);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Equal to the bit: \d+ numbers\.\n$/);
  });
  test('says where a Report differs, and exits with 1', async () => {
    const path = changed('changed.json', (copy) => {
      copy.index.scores[0].score = 0.25;
    });
    const { code, out } = await cedu('verify', path);
    expect(code).toBe(1);
    expect(out).toMatch(/^Differs in 1 place:\n {2}\/index\/scores\/0\/score: 0\.25 → 0\.\d+\n/);
    expect((await cedu('verify', path, '--lang', 'zh')).out).toContain('有 1 处不同：');
  });
  test('says that other data have another id', async () => {
    const data = readFileSync(new URL('data.csv', FIXTURE), 'utf8').replace('.', '.9');
    const other = join(folder, 'other.csv');
    writeFileSync(other, data);
    const { code, out } = await cedu('verify', reportFile, other, '--json');
    expect(code).toBe(1);
    const { equal, id } = JSON.parse(out);
    expect([equal, id.expected === id.found]).toEqual(['no', false]);
  });
  test.each([
    ['no JSON', 'not json', 'study/syntax'],
    ['a JSON cut off', '{"cedu": 1,\n "id": "ab', 'study/syntax'],
    ['no Report', '{"cedu":1}', 'verify/not_a_report'],
  ])('%s is a fault', async (name, text, fault) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, text);
    const { code, out } = await cedu('verify', path, '--json');
    expect([code, JSON.parse(out).errors[0].code]).toEqual([1, fault]);
  });
});

describe('cedu power', () => {
  const few = ['--replicates', '39', '--seed', '3'];
  test('gives a line for each n, and the same again', async () => {
    const words = ['power', '--n', '30,60', '--effect', '4', ...few, '--json'];
    const [one, two] = [await cedu(...words), await cedu(...words)];
    expect([one.code, one.err]).toEqual([0, '']);
    expect(one.out).toBe(two.out);
    const lines = JSON.parse(one.out);
    expect(lines.map((l: { n: number; k: number }) => [l.n, l.k])).toEqual([
      [30, 7],
      [60, 7],
    ]);
    expect(lines[1].power).toBeGreaterThan(0.8);
  });
  test.each(['en', 'zh'])('as a table in %s', async (lang) => {
    const { code, out } = await cedu('power', '--n', '20', '--effect', '1', ...few, '--lang', lang);
    expect(code).toBe(0);
    expect(out).toMatch(/\n *20 +2\.9 +[01]\.\d\d/);
    expect(out).not.toMatch(/NaN|undefined/);
  });
  test.each([
    [['--n', '3', '--effect', '1']],
    [['--n', '27', '--effect', '-1']],
    [['--n', '16', '--effect', '1', '--regressors', '5']],
    [['--n', '27']],
  ])('%j is a wrong command line', async (words) => {
    expect((await cedu('power', ...words)).code).toBe(2);
  });
});

test.each(['verify', 'power'])('cedu %s --help is Chinese in zh and has none in en', async (command) => {
  expect((await cedu(command, '--help', '--lang', 'en')).out).not.toMatch(/\p{Script=Han}/u);
  expect((await cedu(command, '--help', '--lang', 'zh')).out).toMatch(/\p{Script=Han}/u);
});
