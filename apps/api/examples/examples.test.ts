/** The examples, each run where its runtime is installed, against a server of our own. */
import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { olsTable, readJson } from '@cedu/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../src/node/serve.ts';

const run = promisify(execFile);
let server: Listening;
beforeAll(async () => {
  const settings = { port: 0, host: '127.0.0.1', origins: [], keys: [], perMinute: Infinity, log: false };
  server = await listen(settings, () => {});
});
afterAll(() => server.close());

const works = (command: string, words: string[]): boolean => {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const examples: [string, string, string[], boolean][] = [
  ['ols.sh', 'sh', [], works('curl', ['--version'])],
  ['ols.ts', process.execPath, [], true],
  ['ols.py', 'python3', [], works('python3', ['--version'])],
  ['ols.R', 'Rscript', [], works('Rscript', ['-e', 'library(jsonlite)'])],
];

for (const [file, command, words, installed] of examples) {
  test.skipIf(!installed)(`${file} gives what core gives`, async () => {
    const table = readJson({ y: [1.1, 1.9, 3.2, 3.9, 5.1], x: [1, 2, 3, 4, 5] });
    if (!table.ok) throw new Error('the table');
    const fit = olsTable(table.value, { formula: 'y ~ x', covariance: 'hc3' });
    const wanted = fit.ok ? fit.value.terms.map((t) => t.standardError) : [];
    const path = fileURLToPath(new URL(file, import.meta.url));
    const { stdout } = await run(command, [...words, path], { env: { ...process.env, CEDU: server.url } });
    const found = JSON.parse(stdout) as { terms: { standardError: number }[] };
    for (const [j, term] of found.terms.entries()) expect(term.standardError).toBeCloseTo(wanted[j]!, 12);
    expect(found.terms.length).toBe(2);
  });
}
