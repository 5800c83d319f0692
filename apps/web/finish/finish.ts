/** After the build: what a static host needs beside the pages. */
import { renameSync } from 'node:fs';

const build = new URL('../build/', import.meta.url);
renameSync(new URL('_client/service-worker.js', build), new URL('service-worker.js', build));

const site = process.env['CEDU_SITE_URL'];
if (!site) console.log('CEDU_SITE_URL is not set: no sitemap, no hreflang, no og:url');
