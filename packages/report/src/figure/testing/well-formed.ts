/** What keeps a drawing from being XML, in words; nothing, if it is well formed. */
const TOKEN = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;

export function xmlFaults(svg: string): string[] {
  const open: string[] = [];
  let at = 0;
  while (at < svg.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(svg);
    if (found === null) return [`not a tag or text: ${svg.slice(at, at + 60)}`];
    const [whole, closing, name, attributes = '', alone, text = ''] = found;
    if (/&(?!(?:amp|lt|gt|quot);)/.test(attributes + text)) return [`a bare &: ${whole.slice(0, 60)}`];
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) return [`closes another: ${last} ${name}`];
    } else if (name !== undefined && alone !== '/') open.push(name);
    at += whole.length;
  }
  return open.length > 0 ? [`left open: ${open.join(' ')}`] : [];
}
