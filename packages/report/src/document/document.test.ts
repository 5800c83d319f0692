import { describe, expect, test } from 'vitest';
import { fixtureReports } from '../figure/testing/reports.ts';
import { testExamples } from '../testing/examples.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { studyAsHtml, studyAsLatex, studyAsMarkdown, studyFiles, studyFolder, studyTables } from './index.ts';
import { unbroken } from './page.ts';

testExamples(new URL('./page.ts', import.meta.url), { unbroken });

const VOID = new Set(['meta', 'br', 'hr', 'img', 'link', 'input']);

/** The first element that is closed out of order, if any. */
function firstUnbalanced(html: string): string | null {
  const open: string[] = [];
  for (const [, slash, name, self] of html
    .replace(/<!doctype html>/, '')
    .matchAll(/<(\/?)([A-Za-z][\w-]*)[^>]*?(\/?)>/g)) {
    if (self === '/' || VOID.has(name!)) continue;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return name!;
  }
  return open.at(-1) ?? null;
}

describe.each(['en', 'zh'] as const)('the demo as HTML in %s', (lang) => {
  const html = studyAsHtml(sampleReport(), { lang });
  test('needs nothing else: no script, no address to fetch from', () => {
    expect(html).not.toMatch(/<script|javascript:|<link|<img|<iframe|@import|url\((?!#)|\son\w+=/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((m) => m[1]!);
    for (const address of addresses) expect(address).toMatch(/^#/);
  });
  test('is well formed, its ids are unique, its links lead somewhere', () => {
    expect(firstUnbalanced(html.replace(/<style>.*?<\/style>/gs, ''))).toBe(null);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, targets] of html.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const target of targets!.split(' ')) expect(ids).toContain(target);
    }
  });
  test('has one style sheet, for the page and all its figures', () => {
    expect(html.match(/<style>/g)?.length).toBe(1);
    expect(html).toContain('.cedu-figure');
  });
  test('hides nothing: every note, source and formula stands in it', () => {
    const report = sampleReport();
    expect(html).toContain(report.id);
    expect(html.match(/<math /g)!.length).toBeGreaterThan(5);
    expect(html.match(/<figure class="table"/g)!.length).toBeGreaterThan(8);
  });
});

test('words of a study cannot break out of the page', () => {
  const report = sampleReport();
  const title = '"><script>alert(1)</script>';
  const hostile = { ...report, study: { ...report.study, title, question: title, caveats: [title] } };
  expect(studyAsHtml(hostile, { lang: 'en', command: title })).not.toContain('<script');
});

describe.each(['en', 'zh'] as const)('the demo as LaTeX in %s', (lang) => {
  const latex = studyAsLatex(sampleReport(), { lang });
  test('braces and environments balance', () => {
    let depth = 0;
    for (const c of latex.replace(/\\[{}]/g, '')) {
      depth += c === '{' ? 1 : c === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const open: string[] = [];
    for (const [, kind, name] of latex.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
      if (kind === 'begin') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
  test('holds no character that a Latin or CJK face lacks', () => {
    const strange = latex.replace(/[\x20-\x7e\n\p{Script=Han}　-〿＀-￯‘’“”é·…—]/gu, '');
    expect([...new Set(strange)].join('')).toBe('');
  });
});

describe('Markdown', () => {
  test('links figures only where it is told where they are', () => {
    expect(studyAsMarkdown(sampleReport(), { lang: 'en' })).not.toContain('![');
    const linked = studyAsMarkdown(sampleReport(), { lang: 'en', figurePath: (name) => `f/${name}.svg` });
    expect(linked).toContain('](<f/weights.svg>)');
  });
});

test('a folder holds the Report, the documents, each table in five forms and each figure', () => {
  const files = studyFiles(sampleReport(), { lang: 'zh' });
  const paths = [...files.keys()];
  expect(paths.slice(0, 5)).toEqual(['report.json', 'study.txt', 'study.md', 'study.html', 'study.tex']);
  for (const form of ['txt', 'md', 'html', 'tex', 'csv']) expect(paths).toContain(`tables/regressions.${form}`);
  expect(files.get('figures/weights.svg')).toMatch(/^<svg/);
  for (const path of paths) expect(path).toMatch(/^[\w/.-]+$/);
});

test('a folder with pictures: LaTeX includes what lies there, each table is an Office file too', async () => {
  const report = fixtureReports()['co2-gnp-1996']!;
  const files = await studyFolder(report, { lang: 'en', png: (svg) => new TextEncoder().encode(svg.slice(0, 9)) });
  const included = [...String(files.get('study.tex')).matchAll(/\\includegraphics\[[^\]]*\]\{([^}]+)\}/g)].map(
    (m) => m[1]!,
  );
  expect(included.length).toBeGreaterThan(10);
  for (const path of included) expect(files.has(path), path).toBe(true);
  for (const table of studyTables(report, { lang: 'en' })) {
    for (const form of ['docx', 'xlsx']) expect(files.has(`tables/${table.id}.${form}`)).toBe(true);
  }
  expect(files.has('study.docx') && files.has('study.xlsx')).toBe(true);
}, 60_000);

test.each(Object.entries(fixtureReports()))(
  '%s: links of the Markdown lead to files; tables have names of their own',
  (_, report) => {
    const paths = new Set(studyFiles(report, { lang: 'zh' }).keys());
    for (const lang of ['zh', 'en'] as const) {
      const markdown = studyAsMarkdown(report, { lang, figurePath: (name) => `figures/${name}.svg` });
      const linked = [...markdown.matchAll(/\]\(<([^>]+)>\)/g)].map((m) => m[1]!);
      expect(linked.length).toBeGreaterThan(2);
      for (const path of linked) expect(paths.has(path), path).toBe(true);
      const ids = studyTables(report, { lang }).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
);
