import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { scriptInPython, scriptInR, scriptInStata } from './index.ts';

const FIXTURES = new URL('../../../core/fixtures/', import.meta.url);
const reportOf = (id: string): Report =>
  JSON.parse(readFileSync(new URL(`${id}/report.json`, FIXTURES), 'utf8')) as Report;
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && e.name !== 'reference')
  .map((e) => e.name)
  .filter((id) => reportOf(id).regressions !== undefined);

/** The first of these commands that runs, or null. */
const found = (commands: string[], args: string[]): string | null =>
  commands.find((command) => spawnSync(command, args).status === 0) ?? null;
const R = found(['Rscript'], ['--version']);
const PYTHON = found(['/usr/bin/python3', 'python3'], ['-c', 'import numpy']);

/** One thread each: they are small, and run beside each other. */
const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/** Begun at once for all studies, so that they run beside each other; null where the program is not installed. */
function begun(command: string | null, script: string, ending: string): Promise<Said> | null {
  if (command === null) return null;
  const file = join(mkdtempSync(join(tmpdir(), 'cedu-script-')), `script.${ending}`);
  writeFileSync(file, script);
  return new Promise((resolve) =>
    execFile(command, [file], { env }, (_, stdout, stderr) => resolve({ stdout, stderr })),
  );
}

describe.each(ids)('%s', (id) => {
  const report = reportOf(id);
  const inR = begun(R, scriptInR(report)!, 'R');
  const inPython = begun(PYTHON, scriptInPython(report)!, 'py');
  test.skipIf(R === null)('R reproduces every figure (skipped where R is not installed)', async () => {
    const { stdout, stderr } = (await inR)!;
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).toContain('every figure agrees');
  });
  test.skipIf(PYTHON === null)('Python reproduces every figure (skipped where NumPy is not installed)', async () => {
    const { stdout, stderr } = (await inPython)!;
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).toContain('every figure agrees');
  });
  test('Stata gets the data, regress and fmm', () => {
    const script = scriptInStata(report)!;
    expect(script).toMatch(/^input str80 unit double/m);
    expect(script.match(/^regress y /gm)).toHaveLength(report.regressions!.length);
    if (report.mixture) expect(script).toMatch(/^fmm \d: regress y /m);
  });
});

/** The demo of two components with log-likelihoods that are a little off. */
function wrongReport(): Report {
  const report = reportOf('co2-gnp-1996');
  const fits = report.mixture!.fits.map((f) => ({ ...f, logLikelihood: f.logLikelihood + 1e-5 }));
  return { ...report, mixture: { ...report.mixture!, fit: fits.find((f) => f.components.length === 2)!, fits } };
}
const wrong = begun(PYTHON, scriptInPython(wrongReport())!, 'py');

test.skipIf(PYTHON === null)('a script notices a figure that is not right', async () => {
  expect((await wrong)!.stdout).not.toContain('every figure agrees');
});

test('hostile names stay text', () => {
  const report = structuredClone(reportOf('co2-gnp-1996'));
  report.data.units[0] = `x"); system("touch /tmp/never"); c("`;
  report.data.units[1] = '`$(touch never)\'\n"';
  expect(scriptInR(report)).toContain(String.raw`"x\"); system(\"touch /tmp/never\"); c(\""`);
  for (const line of scriptInStata(report)!.split('\n').slice(3, 5)) expect(line).toMatch(/^"[^"`$]*" [-\d.]/);
});

test('a Report without regressions has no script', () => {
  expect(scriptInR(reportOf('asem-connectivity'))).toBeNull();
});
