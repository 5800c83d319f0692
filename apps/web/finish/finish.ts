/** After the build: what a static host needs beside the pages. */
const site = process.env['CEDU_SITE_URL'];
if (!site) console.log('CEDU_SITE_URL is not set: no sitemap, no hreflang, no og:url');
