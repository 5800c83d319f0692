/** Names of printed tables as they are called in the reader's language. */

const special = /[.*+?^${}()|[\]\\]/g;
/** A name of letters that part words stands by itself; one in Han characters may stand within others. */
const alone = (name: string): string => {
  const text = name.replace(special, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(name) && !/^\p{Script=Han}/u.test(name) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(name) && !/\p{Script=Han}$/u.test(name) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${text}${after}`;
};

/**
 * Every name in the text by what it is called, the longest first.
 *
 * @example
 * withNames('海南 is behind 青海.', { 海南: 'Hainan', 青海: 'Qinghai' }); // => 'Hainan is behind Qinghai.'
 */
export function withNames(text: string, names: Readonly<Record<string, string>> | undefined): string {
  const known = Object.keys(names ?? {}).sort((a, b) => b.length - a.length);
  if (known.length === 0) return text;
  return text.replace(new RegExp(known.map(alone).join('|'), 'gu'), (name) => names![name] ?? name);
}
