/** Where the site will stand, if that is known when it is built. */

/** `CEDU_SITE_URL` with a slash at its end, or null. */
export function siteAddress(): string | null {
  const told = process.env['CEDU_SITE_URL'];
  if (!told) return null;
  const address = new URL(told);
  return `${address.origin}${address.pathname.replace(/\/*$/, '/')}`;
}
