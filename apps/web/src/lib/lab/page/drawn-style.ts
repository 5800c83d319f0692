/** The rules of drawings made in the browser, in a style sheet of the page's own: the policy allows nothing inline. */
import { figureStyle, withoutStyle } from '#lib/written/figure-style.ts';

const seen = new Set<string>();
let sheet: CSSStyleSheet | null = null;

/** The drawing without its style, whose rules the page has from now on. */
export function drawnInPage(svg: string): string {
  const [style] = /<style>.*?<\/style>/s.exec(svg) ?? [];
  if (style !== undefined && !seen.has(style)) {
    seen.add(style);
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(figureStyle(seen));
  }
  return withoutStyle(svg);
}
