/** What every answer tells a browser not to do. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
/** Our pages hold their styles and no script but ours; a document or a figure of a Report runs nothing. */
const PAGES =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const RESULTS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

const OF_PAGES = { ...HEADERS, 'content-security-policy': PAGES };
const OF_RESULTS = { ...HEADERS, 'content-security-policy': RESULTS };

export const securityHeaders = (path: string): Readonly<Record<string, string>> =>
  /^\/(docs|problems)(\/|$)/.test(path) ? OF_PAGES : OF_RESULTS;
