/** After the build: the service worker at the root, and what needs the site's own address. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { drawPictures } from './pictures.ts';

const folder = process.env['CEDU_WEB_BUILD'] ?? 'build';
const build = pathToFileURL(`${process.cwd()}/${folder}/`);

// A worker may only answer for what lies below it.
copyFileSync(new URL('_client/service-worker.js', build), new URL('service-worker.js', build));
rmSync(new URL('_client/service-worker.js', build));

/** The pages, as addresses below the site: `zh/china-ai-carbon-2022/`. */
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
  .map((path) => path.replace(/index\.html$/, ''))
  .sort();

const told = process.env['CEDU_SITE_URL'];
if (!told) {
  console.log('CEDU_SITE_URL is not set: no sitemap, no hreflang, no og:url, no pictures for links');
} else {
  const site = `${new URL(told).origin}${new URL(told).pathname.replace(/\/*$/, '/')}`;
  const urls = pages.map((path) => `<url><loc>${encodeURI(site + path)}</loc></url>`);
  writeFileSync(
    new URL('sitemap.xml', build),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
  writeFileSync(new URL('robots.txt', build), `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`);
  mkdirSync(new URL('og/', build), { recursive: true });
  const studies = pages.filter((path) => /^(zh|en)\/[^/]+\/$/.test(path));
  const drawn = await drawPictures(
    studies.map((path) => ({
      html: readFileSync(new URL(`${path}index.html`, build), 'utf8'),
      file: new URL(`og/${path.slice(0, -1).replace('/', '-')}.png`, build).pathname,
    })),
  );
  if (!drawn) console.log('no Chromium found: no pictures for links');
}
