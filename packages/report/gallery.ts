/** Draws every table and figure of every fixture into one page a scheme, for looking: `node gallery.ts [more-report.json …]`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '@cedu/core';
import { pageStyle } from './src/document/page-style.ts';
import { PALETTE } from './src/figure/palette.ts';
import { SYNTHETIC } from './src/figure/testing/synthetic.ts';
import { betweenDesigns, figureNames, figures, studyAsHtml, studyTables, tableAsHtml } from './src/index.ts';

const fixtures = new URL('../core/fixtures/', import.meta.url);
const out = new URL('./gallery/', import.meta.url);
const LANGUAGES = ['zh', 'en'] as const;

function reports(): [string, Report][] {
  const read = (file: URL | string): Report => JSON.parse(readFileSync(file, 'utf8'));
  const stored = readdirSync(fixtures)
    .map((id): [string, URL] => [id, new URL(`${id}/report.json`, fixtures)])
    .filter(([, file]) => existsSync(file))
    .map(([id, file]): [string, Report] => [id, read(file)]);
  const given = process.argv.slice(2).map((file): [string, Report] => [file, read(file)]);
  const [paper, replayed] = ['china-ai-carbon-paper', 'china-ai-carbon-2022'].map(
    (id) => stored.find(([name]) => name === id)![1],
  );
  const pair = betweenDesigns(paper!, replayed!, ['论文 the paper', '公开数据 public data']);
  return [...stored, ['two-designs', pair], ...given, ...Object.entries(SYNTHETIC)];
}

/** A page whose scheme is set by the page, as the viewer does it, through the custom properties of the figures. */
const scheme = (name: 'light' | 'dark'): string =>
  `.${name}{background:${PALETTE[name].paper};color:${PALETTE[name].ink};${Object.entries(PALETTE[name])
    .map(([colour, value]) => `--cedu-${colour}:${value}`)
    .join(';')}}`;

const STYLE = `${pageStyle('zh')}body{margin:0;font:14px sans-serif}${scheme('light')}${scheme('dark')}
section{padding:24px}.row{display:flex;flex-wrap:wrap;gap:40px;align-items:flex-start;margin:12px 0 40px}.row>figure{max-width:760px;margin:0}h2{font-size:15px}`;

const figureRows = (report: Report): string[] =>
  figureNames
    .filter((name) => figures[name].available(report))
    .flatMap((name) =>
      LANGUAGES.map((lang) => {
        const drawn = (['l', 'm', 's'] as const).map((size) => figures[name].draw(report, { lang, size }));
        return `<h2 id="${name}-${lang}">${name} ${lang}</h2><div class="row">${drawn.join('')}</div>`;
      }),
    );

function tableRows(report: Report): string[] {
  const [zh, en] = LANGUAGES.map((lang) => studyTables(report, { lang }));
  return zh!.map((table, i) => {
    const both = [table, { ...en![i]!, id: `${table.id}-en` }].map((t) => tableAsHtml(t));
    return `<h2>${table.id}</h2><div class="row">${both.join('')}</div>`;
  });
}

mkdirSync(out, { recursive: true });
const links: string[] = [];
const page = (file: string, html: string): void => {
  writeFileSync(new URL(file, out), html);
  links.push(`<li><a href="${file}">${file}</a></li>`);
};
for (const [id, report] of reports()) {
  const name = id.replace(/[^\w-]+/g, '-');
  const parts = [...figureRows(report), ...tableRows(report)].join('\n');
  for (const tone of ['light', 'dark'] as const) {
    page(
      `${name}-${tone}.html`,
      `<!doctype html><meta charset="utf-8"><title>${name} ${tone}</title><style>${STYLE}</style><section class="${tone}">${parts}</section>`,
    );
  }
  for (const lang of LANGUAGES) page(`${name}-study-${lang}.html`, studyAsHtml(report, { lang }));
}
writeFileSync(
  new URL('index.html', out),
  `<!doctype html><meta charset="utf-8"><title>gallery</title><ul>${links.join('')}</ul>`,
);
console.log(`${links.length} pages in ${out.pathname}`);
