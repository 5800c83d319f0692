/** Documents go through a real TeX where one is installed; elsewhere the test is skipped and says so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureReports } from '../figure/testing/reports.ts';
import { studyAsLatex } from './latex.ts';

const installed = spawnSync('xelatex', ['--version']).status === 0;
const hasFile = (name: string): boolean => spawnSync('kpsewhich', [name]).status === 0;
const chinese = installed && hasFile('ctexart.cls');

function compiled(latex: string): { log: string; pages: number } {
  const folder = mkdtempSync(join(tmpdir(), 'cedu-latex-'));
  try {
    writeFileSync(join(folder, 'study.tex'), latex);
    execFileSync('xelatex', ['-interaction=nonstopmode', '-halt-on-error', 'study.tex'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const log = readFileSync(join(folder, 'study.log'), 'utf8');
    return { log, pages: Number(/Output written on study\.\w+ \((\d+) pages?/.exec(log)?.[1]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each([
  ['china-ai-carbon-2022', 'zh', chinese],
  ['asem-connectivity', 'en', installed],
] as const)('%s in %s', (id, lang, possible) => {
  const why = possible ? 'compiles' : 'skipped: no xelatex with the classes it needs';
  test.skipIf(!possible)(`${why}; every character has a glyph and nothing leaves the page`, () => {
    const { log, pages } = compiled(studyAsLatex(fixtureReports()[id]!, { lang }));
    expect(pages).toBeGreaterThan(4);
    expect(log.match(/Missing character.*/g)).toBeNull();
    // boxes wider than the text by more than a letter
    expect(log.match(/Overfull \\hbox \((?:[1-9]\d|[5-9])[\d.]*pt.*/g)).toBeNull();
  });
});
