/** Draws every figure of every fixture into one page, for looking: `node gallery.ts [more-report.json …]`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '@cedu/core';
import { figureNames, figures } from './src/figure/index.ts';
import { PALETTE } from './src/figure/palette.ts';
import { SYNTHETIC, withTrust } from './src/figure/testing/synthetic.ts';

const fixtures = new URL('../core/fixtures/', import.meta.url);
const out = new URL('./gallery/', import.meta.url);

function reports(): [string, Report][] {
  const read = (file: URL | string): Report => JSON.parse(readFileSync(file, 'utf8'));
  const stored = readdirSync(fixtures)
    .map((id): [string, URL] => [id, new URL(`${id}/report.json`, fixtures)])
    .filter(([, file]) => existsSync(file))
    .map(([id, file]): [string, Report] => [id, read(file)]);
  const given = process.argv.slice(2).map((file): [string, Report] => [file, read(file)]);
  return [...stored, ...given, ...Object.entries(SYNTHETIC)];
}

/** A page whose scheme is set by the page, as the viewer does it, through the custom properties of the figures. */
const scheme = (name: 'light' | 'dark'): string =>
  `.${name}{background:${PALETTE[name].paper};color:${PALETTE[name].ink};${Object.entries(PALETTE[name])
    .map(([colour, value]) => `--cedu-${colour}:${value}`)
    .join(';')}}`;

const STYLE = `body{margin:0;font:14px sans-serif}${scheme('light')}${scheme('dark')}
section{padding:24px}.row{display:flex;flex-wrap:wrap;gap:40px;align-items:flex-start;margin:12px 0 40px}h2{font-size:15px}`;

mkdirSync(out, { recursive: true });
const links: string[] = [];
for (const [id, stored] of reports()) {
  // what a Report does not carry is made up, so that every figure is seen
  const report =
    stored.index === undefined ? stored : { ...stored, trust: { ...withTrust(stored).trust, ...stored.trust } };
  for (const name of ['light', 'dark'] as const) {
    const parts = figureNames
      .filter((figure) => figures[figure].available(report))
      .flatMap((figure) =>
        (['zh', 'en'] as const).map((lang) => {
          const drawn = (['l', 'm', 's'] as const).map((size) => figures[figure].draw(report, { lang, size }));
          return `<h2 id="${figure}-${lang}">${figure} ${lang}</h2><div class="row">${drawn.join('')}</div>`;
        }),
      );
    const file = `${id.replace(/[^\w-]+/g, '-')}-${name}.html`;
    writeFileSync(
      new URL(file, out),
      `<!doctype html><meta charset="utf-8"><title>${file}</title><style>${STYLE}</style><section class="${name}">${parts.join('\n')}</section>`,
    );
    links.push(`<li><a href="${file}">${file}</a></li>`);
  }
}
writeFileSync(
  new URL('index.html', out),
  `<!doctype html><meta charset="utf-8"><title>gallery</title><ul>${links.join('')}</ul>`,
);
console.log(`${links.length} pages in ${out.pathname}`);
