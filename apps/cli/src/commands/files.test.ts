/** Commands that write files, and the forms they write. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStudy } from '@cedu/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { findFonts } from '../picture.ts';
import { cedu } from '../testing.ts';

const fixture = (path: string): string =>
  fileURLToPath(new URL(`../../../../packages/core/fixtures/${path}`, import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cedu-files-'));
});

describe('init', () => {
  test.each(['en', 'zh'])('writes a study that is one, with comments, and runs (%s)', async (lang) => {
    const data = join(folder, 'd.csv');
    writeFileSync(data, 'region,year,gdp,firms\n北京,2022,4,1\n上海,2022,3,\n广东,2022,9,5\n');
    const file = join(folder, 'study.yaml');
    const { code, out } = await cedu('init', data, '-o', file, '--lang', lang);
    expect([code, out]).toEqual([0, '']);
    const study = parseStudy(readFileSync(file, 'utf8'));
    expect(study.ok && study.value).toMatchObject({
      unit: 'region',
      index: { indicators: { gdp: 'up', firms: 'up' } },
    });
    expect((await cedu('run', file, '--json')).code).toBe(0);
  });
  test('does not write over a file unless it is told to', async () => {
    const file = join(folder, 'study.yaml');
    writeFileSync(file, 'mine');
    const data = fixture('co2-gnp-1996/data.csv');
    expect((await cedu('init', data, '-o', file)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await cedu('init', data, '-o', file, '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('unit: country');
  });
  test('names of columns that YAML would read as something else are quoted', async () => {
    const data = join(folder, 'd.csv');
    writeFileSync(data, 'name,"yes","a: b","#c"\nx,1,2,3\ny,2,3,1\n');
    const { out } = await cedu('init', data, '-o', '-');
    const study = parseStudy(out);
    expect(study.ok && Object.keys(study.value.index?.indicators ?? {})).toEqual(['yes', 'a: b', '#c']);
  });
});

const font = await findFonts(undefined).then(
  () => true,
  () => false,
);

describe('run -o', () => {
  test.each([
    ['md', /^# /],
    ['html', /^<!doctype html>/i],
    ['tex', /\\documentclass/],
    ['csv', /,/],
    ['txt', /━/],
  ])('study.%s', async (ending, begins) => {
    const file = join(folder, `study.${ending}`);
    expect((await cedu('run', 'co2-gnp-1996', '-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(begins);
    expect(readdirSync(folder)).toEqual([`study.${ending}`]);
  });
  test('a workbook is an archive, and the same bytes each time', async () => {
    const files = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name));
    for (const file of files) expect((await cedu('run', 'co2-gnp-1996', '-o', file)).code).toBe(0);
    const [first, second] = files.map((file) => readFileSync(file));
    expect(first!.subarray(0, 2).toString()).toBe('PK');
    expect(first!.equals(second!)).toBe(true);
  });
  test.skipIf(!font)(
    'a Word document holds a picture of each figure (skipped where no font with Han is found)',
    async () => {
      const file = join(folder, 'study.docx');
      expect((await cedu('run', 'co2-gnp-1996', '-o', file, '--lang', 'zh')).code).toBe(0);
      const bytes = readFileSync(file);
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.includes('word/media/')).toBe(true);
    },
  );
  test('a font that is not there is a fault', async () => {
    const ran = await cedu('run', 'co2-gnp-1996', '-o', join(folder, 's.docx'), '--font', join(folder, 'no.ttf'));
    expect([ran.code, existsSync(join(folder, 's.docx'))]).toEqual([1, false]);
  });
  test('a document that is no text is not printed', async () => {
    const { code, out, err } = await cedu('run', 'co2-gnp-1996', '--format', 'docx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('-o');
  });
});

describe('export', () => {
  test.each([
    ['r', 'lm(y ~ GNP'],
    ['python', 'sm.OLS'],
    ['stata', 'regress y GNP'],
  ])('--to %s', async (program, holds) => {
    const { code, out } = await cedu('export', 'co2-gnp-1996', '--to', program);
    expect(code).toBe(0);
    expect(out).toContain(holds);
  });
  test('a study without a regression is a fault', async () => {
    expect((await cedu('export', 'asem-connectivity', '--to', 'r')).code).toBe(1);
  });
});

describe('completion', () => {
  const hasBash = spawnSync('bash', ['-c', 'complete -p; true']).status === 0;
  test.skipIf(!hasBash)('bash completes commands, flags and choices (skipped where bash is absent)', async () => {
    const { out } = await cedu('completion', 'bash');
    const complete = (line: string): string[] => {
      const words = line.split(' ');
      const script = `${out}\nCOMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _cedu; echo "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder }).stdout.trim().split(' ');
    };
    expect(complete('cedu mix')).toEqual(['mixture']);
    expect(complete('cedu ols d.csv f --cov')).toEqual(['--covariance']);
    expect(complete('cedu ols d.csv f --covariance hc')).toEqual(['hc0', 'hc1', 'hc2', 'hc3', 'hc4']);
  });
  test.each(['zsh', 'fish'])('%s names every command', async (shell) => {
    const { out } = await cedu('completion', shell);
    for (const command of ['run', 'mixture', 'audit', 'init']) expect(out).toContain(command);
  });
});
